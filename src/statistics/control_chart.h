// A control chart for single values in the order of time, with their moving ranges (XmR, method
// M13): which values differ by more than the usual move from one to the next explains.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "statistics/bounds.h"

namespace plumbline {

// No limits are shown of fewer: yearly figures rarely have as many.
inline constexpr std::size_t control_chart_shown_from = 8;

struct ControlChart {
  double centre = 0;              // the mean
  double mean_moving_range = 0;   // of what lies between one value and the next, without sign
  Bounds limits;                  // centre -+ 2.66 mean moving ranges: three standard errors
  double moving_range_limit = 0;  // 3.267 mean moving ranges
  std::vector<std::size_t> beyond_limits;  // places of values
};

// Missing values are taken out first, and the values on either side of one follow each other. None
// for fewer than two values.
std::optional<ControlChart> control_chart(std::span<const double> values);

}  // namespace plumbline
