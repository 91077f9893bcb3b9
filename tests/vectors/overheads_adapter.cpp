#include "statistics/overhead_neutral.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

Json each(const OverheadNeutral& found, std::optional<double> OverheadNeutralCost::*part) {
  Json list = Json::array();
  for (const OverheadNeutralCost& cost : found.costs) list.push_back(json(cost.*part));
  return list;
}

}  // namespace

Json overhead_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  const auto expenditure = optional_numbers(input.at("total"));
  const auto overhead = optional_numbers(input.at("overhead"));
  const auto activity = optional_numbers(input.at("activity"));
  const OverheadNeutral found =
      overhead_neutral({.expenditure = expenditure, .overhead = overhead, .activity = activity});
  return {{"share", each(found, &OverheadNeutralCost::share)},
          {"rate_on_direct", each(found, &OverheadNeutralCost::rate_on_direct)},
          {"median_rate", json(found.median_rate)},
          {"unit_incl", each(found, &OverheadNeutralCost::unit_cost)},
          {"unit_direct", each(found, &OverheadNeutralCost::direct)},
          {"overhead_neutral", each(found, &OverheadNeutralCost::neutral)},
          {"var_log_incl", json(found.variance_as_returned)},
          {"var_log_neutral", json(found.variance_neutral)},
          {"overhead_contribution", json(found.overhead_contribution)}};
}

}  // namespace plumbline::vectors
