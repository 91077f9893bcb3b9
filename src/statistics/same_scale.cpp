#include "statistics/same_scale.h"

#include "statistics/outliers.h"
#include "statistics/ranks.h"

namespace plumbline {
namespace {

constexpr double middle = 50;
constexpr double near_middle_from = 40;
constexpr double near_middle_to = 60;

bool is_near(double percent) { return percent >= near_middle_from && percent <= near_middle_to; }

}  // namespace

std::vector<double> midrank_percents(std::span<const double> values) {
  std::vector<double> percents = ranks(values, RankFrom::lowest, Ties::mean);
  for (double& rank : percents) rank = 100 * (rank - 0.5) / static_cast<double>(values.size());
  return percents;
}

std::optional<std::vector<double>> robust_z_scores(std::span<const double> values) {
  if (values.empty()) return std::nullopt;
  const Deviations from_median = deviations(values);
  if (from_median.median_deviation == 0) return std::nullopt;
  std::vector<double> scores;
  for (const double value : values) {
    scores.push_back((value - from_median.median) /
                     (mad_to_deviation * from_median.median_deviation));
  }
  return scores;
}

std::vector<double> oriented(std::span<const double> values, Better better) {
  std::vector<double> turned(values.begin(), values.end());
  if (better == Better::low) {
    for (double& value : turned) value = 0.0 - value;
  }
  return turned;
}

Quadrant quadrant(double cost_percent, double performance_percent) {
  const bool performs_higher = performance_percent >= middle;
  if (cost_percent >= middle) {
    return performs_higher ? Quadrant::higher_cost_higher_performance
                           : Quadrant::higher_cost_lower_performance;
  }
  return performs_higher ? Quadrant::lower_cost_higher_performance
                         : Quadrant::lower_cost_lower_performance;
}

std::string_view words(Quadrant quadrant) {
  switch (quadrant) {
    case Quadrant::lower_cost_lower_performance:
      return "lower cost, lower performance";
    case Quadrant::lower_cost_higher_performance:
      return "lower cost, higher performance";
    case Quadrant::higher_cost_lower_performance:
      return "higher cost, lower performance";
    case Quadrant::higher_cost_higher_performance:
      break;
  }
  return "higher cost, higher performance";
}

bool is_near_middle(double cost_percent, double performance_percent) {
  return is_near(cost_percent) || is_near(performance_percent);
}

}  // namespace plumbline
