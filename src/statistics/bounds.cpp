#include "statistics/bounds.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace plumbline {

Bounds rounded_count(double published, int base) {
  if (base < 1) throw std::logic_error("a rounding base below one");
  const int reach = base / 2;
  return {std::max(0.0, published - reach), std::max(0.0, published + reach)};
}

Bounds rounded_amount(double published, double unit) {
  return {published - unit / 2, published + unit / 2};
}

Bounds low_symbol(double unit) { return {0, unit / 2}; }

Bounds plus(Bounds left, Bounds right) { return {left.low + right.low, left.high + right.high}; }

Bounds minus(Bounds left, Bounds right) { return {left.low - right.high, left.high - right.low}; }

std::optional<Bounds> quotient(Bounds numerator, Bounds denominator) {
  if (denominator.holds(0)) return std::nullopt;
  const auto [low, high] =
      std::minmax({numerator.low / denominator.low, numerator.low / denominator.high,
                   numerator.high / denominator.low, numerator.high / denominator.high});
  return Bounds{low + 0.0, high + 0.0};
}

std::optional<Bounds> intersection(Bounds left, Bounds right) {
  const Bounds both{std::max(left.low, right.low), std::min(left.high, right.high)};
  return both.low <= both.high ? std::optional(both) : std::nullopt;
}

Bounds remainder(Bounds total, std::span<const Bounds> others) {
  for (const Bounds& other : others) total = minus(total, other);
  return total;
}

bool is_pinned(Bounds cell) { return cell.low == cell.high; }

Sign sign(Bounds difference) {
  if (difference.low > 0) return Sign::positive;
  if (difference.high < 0) return Sign::negative;
  if (difference.low == 0 && difference.high == 0) return Sign::zero;
  return Sign::undetermined;
}

std::optional<double> half_range_percent(Bounds bounds, double point) {
  if (point == 0) return std::nullopt;
  return 100 * (bounds.high - bounds.low) / 2 / std::abs(point);
}

double rounding_deviation(double unit, std::size_t count) {
  return unit * std::sqrt(static_cast<double>(count) / 12);
}

}  // namespace plumbline
