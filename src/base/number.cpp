#include "base/number.h"

#include <fast_float/fast_float.h>
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

#include "base/rounding.h"

namespace plumbline {

std::optional<double> parse_number(std::string_view text) {
  if (const std::optional<double> plain = parse_plain_number(text)) return plain;
  const std::string_view unsigned_text = text.starts_with('-') ? text.substr(1) : text;
  const bool begins_well =
      !unsigned_text.empty() && (unsigned_text.front() == '.' ||
                                 (unsigned_text.front() >= '0' && unsigned_text.front() <= '9'));
  if (!begins_well) return std::nullopt;
  double value = 0;
  const auto [end, failure] = fast_float::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (!std::isfinite(value)) return std::nullopt;
  return value == 0 ? 0 : value;
}

namespace {

// Of a number that is rounded already and small enough to be counted in its last decimals.
std::string counted_with_commas(std::int64_t count, int decimals) {
  std::array<char, 40> room;
  char* at = room.data() + room.size();
  const bool negative = count < 0;
  std::int64_t left = negative ? -count : count;
  const auto put_digit = [&] {
    *--at = static_cast<char>('0' + left % 10);
    left /= 10;
  };
  for (int i = 0; i < decimals; ++i) put_digit();
  if (decimals > 0) *--at = '.';
  for (int placed = 0; placed == 0 || left > 0; ++placed) {
    if (placed > 0 && placed % 3 == 0) *--at = ',';
    put_digit();
  }
  if (negative) *--at = '-';
  return {at, room.data() + room.size()};
}

// Whether the nearest whole number is certain whatever the last bits of the value are: it lies far
// enough from a half.
bool is_plain_case(double scaled) {
  constexpr double largest = 1e9, near_half = 1e-5;
  return std::abs(scaled) < largest &&
         std::abs(std::abs(scaled - std::trunc(scaled)) - 0.5) > near_half;
}

}  // namespace

std::string with_commas(double value, int decimals) {
  constexpr std::array<double, 4> powers = {1, 10, 100, 1000};
  constexpr double surely_exact = 1e14;
  if (decimals >= 0 && decimals < 4) {
    const double scaled = value * powers[static_cast<std::size_t>(decimals)];
    if (is_plain_case(scaled)) return counted_with_commas(std::llround(scaled), decimals);
    const double count =
        round_half_away(value, decimals) * powers[static_cast<std::size_t>(decimals)];
    if (std::abs(count) < surely_exact) return counted_with_commas(std::llround(count), decimals);
  }
  std::string text = fmt::format("{:.{}f}", round_half_away(value, decimals), decimals);
  const std::size_t point = text.find('.');
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  for (std::size_t at = (point == std::string::npos ? text.size() : point); at > first + 3;) {
    at -= 3;
    text.insert(at, ",");
  }
  if (text.find_first_not_of("-0.,") == std::string::npos && first == 1) text.erase(0, 1);
  return text;
}

std::optional<int> parse_whole(std::string_view text) {
  int value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string exact_with_commas(double value) {
  std::string text = shortest(value);
  if (text.find_first_not_of("-.0123456789") != std::string::npos) return text;
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  std::size_t at = std::min(text.find('.'), text.size());
  for (; at > first + 3; at -= 3) text.insert(at - 3, 1, ',');
  return text;
}

std::string shortest(double value) { return fmt::format("{}", value == 0 ? 0.0 : value); }

}  // namespace plumbline
