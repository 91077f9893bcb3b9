#include "statistics/control_chart.h"

#include <cmath>

#include "statistics/outliers.h"
#include "statistics/sums.h"

namespace plumbline {
namespace {

// Wheeler's constants, 3 / d2 and D4 for ranges of two values, as they are printed.
constexpr double ranges_to_limit = 2.66;
constexpr double ranges_to_range_limit = 3.267;

}  // namespace

std::optional<ControlChart> control_chart(std::span<const double> values) {
  if (values.size() < 2) return std::nullopt;
  NeumaierSum moves;
  for (std::size_t i = 1; i < values.size(); ++i) moves.add(std::abs(values[i] - values[i - 1]));
  const double range = moves.total() / static_cast<double>(values.size() - 1);
  // Equal values are their own mean, which a division could miss by a hair.
  const double centre =
      range == 0 ? values.front() : total(values) / static_cast<double>(values.size());
  const Bounds limits{.low = centre - ranges_to_limit * range,
                      .high = centre + ranges_to_limit * range};
  return ControlChart{.centre = centre,
                      .mean_moving_range = range,
                      .limits = limits,
                      .moving_range_limit = ranges_to_range_limit * range,
                      .beyond_limits = outside(values, limits)};
}

}  // namespace plumbline
