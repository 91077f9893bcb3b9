// Numbers as files carry them: digits, one point, a leading minus; nothing else.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace plumbline {

inline constexpr double powers_of_ten[] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                           1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

// The number that four to eight digits make, worked out for all of them at once; nothing when one
// of them is no digit.
inline std::optional<std::uint64_t> four_to_eight_digits(const char* start, std::size_t size) {
  static_assert(std::endian::native == std::endian::little);
  constexpr std::uint64_t zeros = 0x3030303030303030;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::memcpy(&first, start, 4);
  std::memcpy(&last, start + size - 4, 4);
  // The eight bytes end with the last digit; noughts stand before the first.
  const std::size_t before = 8 * (8 - size);
  std::uint64_t eight = (static_cast<std::uint64_t>(first) << before) |
                        (static_cast<std::uint64_t>(last) << 32) |
                        (zeros & ((std::uint64_t{1} << before) - 1));
  constexpr std::uint64_t high_halves = 0xF0F0F0F0F0F0F0F0;
  if ((eight & (eight + 0x0606060606060606) & high_halves) != zeros) return std::nullopt;
  eight = ((eight & 0x0F0F0F0F0F0F0F0F) * 2561) >> 8;               // pairs: 10 * a + b
  eight = ((eight & 0x00FF00FF00FF00FF) * 6553601) >> 16;           // fours
  return ((eight & 0x0000FFFF0000FFFF) * 42949672960001ULL) >> 32;  // all
}

// "1234", "-1234.5", up to fifteen digits; nothing for any other spelling, "-0" and "5." included.
inline std::optional<double> parse_plain_number(std::string_view text) {
  constexpr std::size_t exact_digits = 15;
  const char* at = text.data();
  const char* const end = at + text.size();
  const bool negative = at != end && *at == '-';
  if (negative) ++at;
  const char* const start = at;
  if (static_cast<std::size_t>(end - at) > exact_digits + 1) return std::nullopt;
  const auto size = static_cast<std::size_t>(end - at);
  if (size >= 4 && size <= 8) {
    if (const auto whole = four_to_eight_digits(at, size)) {
      if (negative && *whole == 0) return std::nullopt;
      return negative ? -static_cast<double>(*whole) : static_cast<double>(*whole);
    }
  }
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
    // Fifteen digits and a power of ten below 1e22 are exact, so one division rounds once.
    value = static_cast<double>(digits) / powers_of_ten[end - point - 1];
  }
  if (!negative) return value;
  return value == 0 ? std::nullopt : std::optional(-value);
}

// Also ".5", "5.", "-0" and "1e5"; nothing for "1,234", "inf", "nan", "0x1F", "+1", "" or a number
// too large for a double. The nearest double to what is written.
std::optional<double> parse_number(std::string_view text);

// "1234567.5" as "1,234,567.50": decimals places after the point, half away from zero.
std::string with_commas(double value, int decimals);

// "1,234,567.5": the shortest text that reads back as the same double once its commas are gone;
// where that has an exponent, without commas.
std::string exact_with_commas(double value);

// A whole number with nothing around it.
std::optional<int> parse_whole(std::string_view text);

// The shortest text that reads back as the same double.
std::string shortest(double value);

}  // namespace plumbline
