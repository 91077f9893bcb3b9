#include "base/number.h"

#include <fast_float/fast_float.h>
#include <fmt/format.h>

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

std::string with_commas(double value, int decimals) {
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

std::string shortest(double value) { return fmt::format("{}", value == 0 ? 0.0 : value); }

}  // namespace plumbline
