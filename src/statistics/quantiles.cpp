#include "statistics/quantiles.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "statistics/present.h"

namespace plumbline {
namespace {

constexpr double fuzz = 4 * std::numeric_limits<double>::epsilon();

// Between the values on both sides of a position that counts from 0; beyond an end, that end.
double interpolated(std::span<const double> sorted, double position) {
  const double last = static_cast<double>(sorted.size() - 1);
  if (position <= 0) return sorted.front();
  if (position >= last) return sorted.back();
  const double below = std::floor(position + fuzz);
  const double beyond = position - below;
  const auto at = static_cast<std::size_t>(below);
  if (beyond < fuzz) return sorted[at];
  return sorted[at] + beyond * (sorted[at + 1] - sorted[at]);
}

double averaged(std::span<const double> sorted, double share) {
  const double reached = static_cast<double>(sorted.size()) * share;
  const double whole = std::floor(reached + fuzz);
  const bool jumps = reached - whole < fuzz;
  const double last = static_cast<double>(sorted.size() - 1);
  const auto value = [&](double position) {
    return sorted[static_cast<std::size_t>(std::clamp(position, 0.0, last))];
  };
  return jumps ? (value(whole - 1) + value(whole)) / 2 : value(whole);
}

}  // namespace

double quantile_of_sorted(std::span<const double> sorted, double share, QuantileType type) {
  if (sorted.empty()) throw std::logic_error("a quantile of nothing");
  if (!(share >= 0 && share <= 1)) throw std::logic_error("a share outside 0 to 1");
  const double size = static_cast<double>(sorted.size());
  switch (type) {
    case QuantileType::averaged:
      return averaged(sorted, share);
    case QuantileType::weibull:
      return interpolated(sorted, (size + 1) * share - 1);
    case QuantileType::linear:
      return interpolated(sorted, (size - 1) * share);
    case QuantileType::median_unbiased:
      return interpolated(sorted, (size + 1.0 / 3) * share + 1.0 / 3 - 1);
  }
  throw std::logic_error("a quantile type that does not exist");
}

std::optional<double> quantile(std::span<const double> values, double share, QuantileType type) {
  if (values.empty()) return std::nullopt;
  return quantile_of_sorted(sorted_copy(values), share, type);
}

QuartileCuts quartile_cuts(std::span<const double> sorted) {
  return {quantile_of_sorted(sorted, 0), quantile_of_sorted(sorted, 0.25),
          quantile_of_sorted(sorted, 0.5), quantile_of_sorted(sorted, 0.75),
          quantile_of_sorted(sorted, 1)};
}

double interquartile_range(std::span<const double> sorted) {
  return quantile_of_sorted(sorted, 0.75) - quantile_of_sorted(sorted, 0.25);
}

std::array<double, 5> five_numbers(std::span<const double> sorted) {
  if (sorted.empty()) throw std::logic_error("the five numbers of nothing");
  const double size = static_cast<double>(sorted.size());
  const double hinge = std::floor((size + 3) / 2) / 2 - 1;
  const double middle = (size - 1) / 2;
  // Each depth is a whole or a half, so that the number is a value or the mean of two.
  return {sorted.front(), interpolated(sorted, hinge), interpolated(sorted, middle),
          interpolated(sorted, size - 1 - hinge), sorted.back()};
}

}  // namespace plumbline
