// The medcouple (method M07b; Brys, Hubert and Struyf 2004): how skewed a set is, from -1 (a long
// tail below) to 1 (a long tail above), untroubled by outliers. Erratic below 30 values: advisory.
#pragma once

#include <span>

namespace plumbline {

inline constexpr std::size_t medcouple_steady_from = 30;

// 0 for fewer than three values or values all equal. 1 when the median is the least value, -1 when
// it is the greatest. Looks at every pair around the median: quick up to some 400 values.
double medcouple(std::span<const double> sorted);

}  // namespace plumbline
