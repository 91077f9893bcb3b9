// Numbers as files carry them: digits, one point, a leading minus; nothing else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plumbline {

// "1234", "-1234.5", up to fifteen digits; nothing for any other spelling, "-0" and "5." included.
inline std::optional<double> parse_plain_number(std::string_view text) {
  // Fifteen digits and a power of ten below 1e22 are exact, so one division rounds once.
  constexpr double powers[] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                               1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  constexpr std::size_t exact_digits = 15;
  const char* at = text.data();
  const char* const end = at + text.size();
  const bool negative = at != end && *at == '-';
  if (negative) ++at;
  const char* const start = at;
  if (static_cast<std::size_t>(end - at) > exact_digits + 1) return std::nullopt;
  std::uint64_t digits = 0;
  while (at != end && static_cast<unsigned char>(*at - '0') < 10) {
    digits = digits * 10 + static_cast<std::uint64_t>(*at++ - '0');
  }
  if (at == start || at - start > static_cast<std::ptrdiff_t>(exact_digits)) return std::nullopt;
  double value = static_cast<double>(digits);
  if (at != end) {
    const char* const point = at++;
    if (*point != '.' || at == end) return std::nullopt;
    while (at != end && static_cast<unsigned char>(*at - '0') < 10) {
      digits = digits * 10 + static_cast<std::uint64_t>(*at++ - '0');
    }
    if (at != end) return std::nullopt;
    value = static_cast<double>(digits) / powers[end - point - 1];
  }
  if (!negative) return value;
  return value == 0 ? std::nullopt : std::optional(-value);
}

// Also ".5", "5.", "-0" and "1e5"; nothing for "1,234", "inf", "nan", "0x1F", "+1", "" or a number
// too large for a double. The nearest double to what is written.
std::optional<double> parse_number(std::string_view text);

// "1234567.5" as "1,234,567.50": decimals places after the point, half away from zero.
std::string with_commas(double value, int decimals);

// A whole number with nothing around it.
std::optional<int> parse_whole(std::string_view text);

// The shortest text that reads back as the same double.
std::string shortest(double value);

}  // namespace plumbline
