#include "statistics/unit_slips.h"

#include <cmath>

namespace plumbline {
namespace {

// In the order in which they are tried; the sign comes before them all.
struct Entry {
  Slip slip;
  std::string_view code;
  double log10_factor;
  double within;
};

const double log10_of_52 = std::log10(52.0);
const double log10_of_7 = std::log10(7.0);

const Entry entries[] = {
    {Slip::thousand_times, "x1000", 3, 0.15},
    {Slip::thousandth, "/1000", -3, 0.15},
    {Slip::ten_times, "x10", 1, 0.075},
    {Slip::tenth, "/10", -1, 0.075},
    {Slip::fifty_two_times, "x52", log10_of_52, 0.05},
    {Slip::fifty_second, "/52", -log10_of_52, 0.05},
    {Slip::seven_times, "x7", log10_of_7, 0.04},
    {Slip::seventh, "/7", -log10_of_7, 0.04},
};

Slip slip_by_ratio(double log10_ratio) {
  for (const Entry& entry : entries) {
    if (std::abs(log10_ratio - entry.log10_factor) <= entry.within) return entry.slip;
  }
  return Slip::none;
}

}  // namespace

std::optional<SlipScreen> screen_for_slip(double value, std::optional<double> reference) {
  if (!reference || *reference <= 0) return std::nullopt;
  if (value == 0) return SlipScreen{};
  const double log10_ratio = std::log10(std::abs(value) / *reference);
  return SlipScreen{.log10_ratio = log10_ratio,
                    .slip = value < 0 ? Slip::sign : slip_by_ratio(log10_ratio)};
}

std::string_view code(Slip slip) {
  if (slip == Slip::sign) return "SIGN";
  for (const Entry& entry : entries) {
    if (entry.slip == slip) return entry.code;
  }
  return "";
}

}  // namespace plumbline
