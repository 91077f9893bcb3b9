#include "rounds/strip.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "statistics/quantiles.h"

namespace plumbline {
namespace {

// 1, 2 or 5 times a power of ten, so that a scale of this length has some ten steps.
double step_of(double length) {
  constexpr double steps = 10;
  const double power = std::pow(10, std::floor(std::log10(length / steps)));
  const double times = length / steps / power;
  return power * (times > 5 ? 10 : times > 2 ? 5 : times > 1 ? 2 : 1);
}

}  // namespace

std::optional<Strip> strip_of(std::vector<double> sorted_others) {
  if (sorted_others.size() < fewest_others_shown) return std::nullopt;
  Strip strip;
  strip.quarter = quantile_of_sorted(sorted_others, 0.25);
  strip.median = quantile_of_sorted(sorted_others, 0.5);
  strip.three_quarters = quantile_of_sorted(sorted_others, 0.75);
  // As far as most lie: a slip of one member must not press all others together.
  constexpr double reach = 3;
  const double middle = strip.three_quarters - strip.quarter;
  const double low = std::max(sorted_others.front(), strip.quarter - reach * middle);
  const double high = std::min(sorted_others.back(), strip.three_quarters + reach * middle);
  if (!(high > low)) return std::nullopt;
  const double step = step_of(high - low);
  strip.low = std::floor(low / step) * step;
  strip.high = std::ceil(high / step) * step;
  strip.others = std::move(sorted_others);
  return strip;
}

std::string place_words(const Strip& strip, double figure) {
  if (strip.place(figure) < 0 || strip.place(figure) > 1) return "Off the scale";
  const auto below = std::ranges::lower_bound(strip.others, figure) - strip.others.begin();
  const auto above = strip.others.end() - std::ranges::upper_bound(strip.others, figure);
  if (below == std::ssize(strip.others)) return "Higher than every other member";
  if (above == std::ssize(strip.others)) return "Lower than every other member";
  return fmt::format("Higher than {:.0f}% of the group",
                     100.0 * static_cast<double>(below) / static_cast<double>(strip.others.size()));
}

}  // namespace plumbline
