#include "statistics/overhead_neutral.h"

#include <cmath>
#include <stdexcept>

#include "statistics/averages.h"

namespace plumbline {
namespace {

OverheadNeutralCost cost_as_returned(const std::optional<double>& expenditure,
                                     const std::optional<double>& overhead,
                                     const std::optional<double>& activity) {
  OverheadNeutralCost cost;
  if (!expenditure) return cost;
  const bool has_activity = activity && *activity > 0;
  if (has_activity) cost.unit_cost = *expenditure / *activity;
  if (!overhead || *expenditure <= 0) return cost;
  cost.share = *overhead / *expenditure;
  const double direct = *expenditure - *overhead;
  if (!has_activity || *overhead < 0 || direct <= 0) return cost;
  cost.rate_on_direct = *overhead / direct;
  cost.direct = direct / *activity;
  return cost;
}

std::optional<double> median_of_rates(std::span<const OverheadNeutralCost> costs) {
  std::vector<double> rates;
  for (const OverheadNeutralCost& cost : costs) {
    if (cost.rate_on_direct) rates.push_back(*cost.rate_on_direct);
  }
  return median(rates);
}

void compare_spreads(OverheadNeutral& found) {
  std::vector<double> as_returned;
  std::vector<double> neutral;
  for (const OverheadNeutralCost& cost : found.costs) {
    if (!cost.neutral) continue;
    as_returned.push_back(std::log(*cost.unit_cost));
    neutral.push_back(std::log(*cost.neutral));
  }
  found.variance_as_returned = variance(as_returned);
  found.variance_neutral = variance(neutral);
  if (found.variance_as_returned.value_or(0) > 0) {
    found.overhead_contribution = 1 - *found.variance_neutral / *found.variance_as_returned;
  }
}

}  // namespace

OverheadNeutral overhead_neutral(const CostReturns& returns) {
  const std::size_t size = returns.expenditure.size();
  if (returns.overhead.size() != size || returns.activity.size() != size) {
    throw std::logic_error("columns of different lengths");
  }
  OverheadNeutral found;
  for (std::size_t place = 0; place < size; ++place) {
    found.costs.push_back(cost_as_returned(returns.expenditure[place], returns.overhead[place],
                                           returns.activity[place]));
    if (!found.costs.back().direct) found.left_out.push_back(place);
  }
  found.median_rate = median_of_rates(found.costs);
  for (OverheadNeutralCost& cost : found.costs) {
    if (cost.direct) cost.neutral = *cost.direct * (1 + *found.median_rate);
  }
  compare_spreads(found);
  return found;
}

}  // namespace plumbline
