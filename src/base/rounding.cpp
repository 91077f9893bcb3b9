#include "base/rounding.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <stdexcept>

namespace plumbline {
namespace {

__extension__ typedef unsigned __int128 Wide;

constexpr int significant_digits = 15;
constexpr int most_shift = 20;  // 15 digits moved by 20 places still fit in 128 bits
constexpr double exact_integers = 9'007'199'254'740'992.0;  // 2^53

// digits * 10^exponent, without sign; digits has no trailing zero.
struct Decimal {
  std::uint64_t digits = 0;
  int exponent = 0;
};

Decimal decimal(double magnitude) {
  std::array<char, 32> text;
  const auto written = std::to_chars(text.data(), text.data() + text.size(), magnitude,
                                     std::chars_format::scientific, significant_digits - 1);
  Decimal read;
  const char* at = text.data();
  for (; *at != 'e'; ++at) {
    if (*at != '.') read.digits = read.digits * 10 + static_cast<std::uint64_t>(*at - '0');
  }
  ++at;
  if (*at == '+') ++at;
  std::from_chars(at, written.ptr, read.exponent);
  read.exponent -= significant_digits - 1;
  while (read.digits != 0 && read.digits % 10 == 0) {
    read.digits /= 10;
    ++read.exponent;
  }
  return read;
}

// The double nearest to digits * 10^exponent, with the sign of `sign`; zero has none.
double number(std::uint64_t digits, int exponent, double sign) {
  if (digits == 0) return 0;
  std::array<char, 40> text;
  const auto written = fmt::format_to_n(text.data(), text.size(), "{}e{}", digits, exponent);
  double magnitude = 0;
  std::from_chars(text.data(), written.out, magnitude);
  return std::copysign(magnitude, sign);
}

Wide power_of_ten(int exponent) {
  Wide power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

std::uint64_t nearest_quotient(Wide dividend, Wide divisor) {
  const Wide whole = dividend / divisor;
  const Wide rest = dividend % divisor;
  return static_cast<std::uint64_t>(whole + (rest >= divisor - rest ? 1 : 0));
}

bool is_exact_integer(double value) {
  return std::abs(value) < exact_integers && value == std::trunc(value);
}

double round_integers(double value, double base) {
  const auto magnitude = static_cast<std::int64_t>(std::abs(value));
  const auto step = static_cast<std::int64_t>(base);
  const std::int64_t rest = magnitude % step;
  const std::int64_t rounded = magnitude - rest + (rest >= step - rest ? step : 0);
  return rounded == 0 ? 0 : std::copysign(static_cast<double>(rounded), value);
}

}  // namespace

double round_half_away(double value, int decimals) {
  if (std::abs(value) >= exact_integers || (decimals >= 0 && is_exact_integer(value))) {
    return value + 0.0;
  }
  const Decimal read = decimal(std::abs(value));
  const int dropped = -decimals - read.exponent;
  if (dropped <= 0) return number(read.digits, read.exponent, value);
  if (dropped > significant_digits) return 0;
  return number(nearest_quotient(read.digits, power_of_ten(dropped)), -decimals, value);
}

double round_to_base(double value, double base) {
  if (!(base > 0)) throw std::logic_error("a rounding base that is not above zero");
  if (is_exact_integer(value) && is_exact_integer(base)) return round_integers(value, base);
  const Decimal read = decimal(std::abs(value));
  const Decimal step = decimal(base);
  if (read.digits == 0 || step.exponent - read.exponent > most_shift) return 0;
  if (read.exponent - step.exponent > most_shift) return value;
  const Wide dividend = read.digits * power_of_ten(read.exponent - step.exponent);
  const Wide divisor = step.digits * power_of_ten(step.exponent - read.exponent);
  const Wide steps = (dividend / divisor) + (dividend % divisor >= divisor - dividend % divisor);
  const Wide digits = steps * step.digits;
  if (digits > UINT64_MAX) return value;
  return number(static_cast<std::uint64_t>(digits), step.exponent, value);
}

}  // namespace plumbline
