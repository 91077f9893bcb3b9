#include "demo/typed_answer.h"

#include <fmt/format.h>

#include <cmath>

#include "base/number.h"
#include "demo/draws.h"

namespace plumbline {
namespace {

constexpr std::int64_t ten = 10;

std::int64_t ten_to(int places) {
  std::int64_t power = 1;
  for (int i = 0; i < places; ++i) power *= ten;
  return power;
}

std::string digits_of(TypedNumber number) {
  const std::int64_t one = ten_to(number.places);
  const std::int64_t size = number.steps < 0 ? -number.steps : number.steps;
  std::string digits = fmt::format("{}{}", number.steps < 0 ? "-" : "", size / one);
  std::string rest = fmt::format("{}", size % one);
  rest.insert(0,
              static_cast<std::size_t>(number.places) -
                  std::min<std::size_t>(rest.size(), static_cast<std::size_t>(number.places)),
              '0');
  while (!rest.empty() && rest.back() == '0') rest.pop_back();
  return rest.empty() || number.places == 0 ? digits : digits + "." + rest;
}

}  // namespace

std::optional<TypedNumber> typed_in(const Answer& answer) {
  if (!answer.figure.cell.is_number()) return std::nullopt;
  const std::string& words = answer.words;
  const auto point = words.find('.');
  const auto places = point == std::string::npos ? 0 : static_cast<int>(words.size() - point - 1);
  std::string digits = words;
  if (point != std::string::npos) digits.erase(point, 1);
  const auto whole_number = parse_plain_number(digits);
  if (!whole_number) return std::nullopt;
  return TypedNumber{static_cast<std::int64_t>(*whole_number), places};
}

TypedNumber in_places(TypedNumber number, int places) {
  if (places >= number.places) {
    return {number.steps * ten_to(places - number.places), places};
  }
  return {scaled(number.steps, 1, ten_to(number.places - places)), places};
}

void type(TypedNumber number, Answer& answer) {
  answer.words = digits_of(number);
  answer.figure =
      Figure::of(static_cast<double>(number.steps) / static_cast<double>(ten_to(number.places)));
}

TypedNumber nearest_steps(double number, int places) {
  return {std::llround(number * static_cast<double>(ten_to(places))), places};
}

}  // namespace plumbline
