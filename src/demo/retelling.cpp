#include "demo/retelling.h"

#include <fmt/format.h>

#include "base/number.h"
#include "demo/draws.h"
#include "returns/typed_number.h"

namespace plumbline {
namespace {

constexpr bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

}  // namespace

std::string retold(std::string words, const LikenessPlan& plan) {
  for (const auto& [before, after] : plan.retold) {
    for (auto at = words.find(before); at != std::string::npos;
         at = words.find(before, at + after.size())) {
      words.replace(at, before.size(), after);
    }
  }
  return words;
}

std::string own_reference(const std::string& words, std::int64_t authority, std::int64_t copy) {
  constexpr std::size_t shortest_reference = 6;
  constexpr std::int64_t for_authority = 1000, for_copy = 100;
  std::size_t start = words.size();
  while (start > 0 && is_digit(words[start - 1])) --start;
  const std::string digits = words.substr(start);
  const auto number = parse_plain_number(digits);
  if (digits.size() < shortest_reference || !number) return words;
  const std::int64_t own =
      static_cast<std::int64_t>(*number) + authority * for_authority + copy * for_copy;
  return fmt::format("{}{:0{}}", words.substr(0, start), own, digits.size());
}

std::string same_day(const std::string& words, Period year) {
  constexpr int april = 4;
  auto date = parse_typed_date(words);
  if (!date) return words;
  const int starts_in = year.year - 1;
  return fmt::format("{:04}-{:02}-{:02}", date->month < april ? year.year : starts_in, date->month,
                     date->day);
}

std::string chosen(const ItemDefinition& item, const std::string& followed, Random& draws) {
  constexpr std::uint64_t as_followed = 3, of = 4;
  if (draws.below(of) < as_followed || item.asked->choices.empty()) return followed;
  return item.asked->choices[draws.below(item.asked->choices.size())];
}

}  // namespace plumbline
