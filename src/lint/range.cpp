#include "lint/range.h"

#include <algorithm>
#include <cmath>

namespace plumbline {
namespace {

// Nothing times anything is nothing, without end or not.
double product(double left, double right) { return left == 0 || right == 0 ? 0 : left * right; }

}  // namespace

Range plus(const Range& left, const Range& right) {
  return {.low = left.low + right.low, .high = left.high + right.high};
}

Range times(const Range& range, double number) {
  const Range scaled = {.low = product(range.low, number), .high = product(range.high, number)};
  return number < 0 ? Range{.low = scaled.high, .high = scaled.low} : scaled;
}

Range times(const Range& left, const Range& right) {
  const auto [low, high] =
      std::minmax({product(left.low, right.low), product(left.low, right.high),
                   product(left.high, right.low), product(left.high, right.high)});
  return {.low = low, .high = high};
}

Range inverse(const Range& range) {
  if (range.low < 0 && range.high > 0) return {};
  const bool is_positive = range.low >= 0;
  const double near = is_positive ? range.low : range.high;
  const double far = is_positive ? range.high : range.low;
  const double infinite = std::numeric_limits<double>::infinity();
  const double most = near == 0 ? (is_positive ? infinite : -infinite) : 1 / near;
  const double least = std::isinf(far) || far == 0 ? 0 : 1 / far;
  return is_positive ? Range{.low = least, .high = most} : Range{.low = most, .high = least};
}

Range absolute(const Range& range) {
  if (range.low >= 0) return range;
  if (range.high <= 0) return times(range, -1);
  return {.low = 0, .high = std::max(-range.low, range.high)};
}

}  // namespace plumbline
