// Between which numbers something lies, both ends included.
#pragma once

#include <limits>

namespace plumbline {

struct Range {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();

  bool is_not_below_nothing() const { return low >= 0; }

  friend bool operator==(const Range&, const Range&) = default;
};

inline constexpr Range not_below_nothing = {.low = 0};

Range plus(const Range& left, const Range& right);
Range times(const Range& range, double number);
Range times(const Range& left, const Range& right);
// Of 1 / x, where x is never 0: a figure divided by nothing is missing.
Range inverse(const Range& range);
Range absolute(const Range& range);

}  // namespace plumbline
