#include "statistics/averages.h"
#include "statistics/sums.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

Json unit_cost_averages(const Json& input) {
  // A pair that lacks either half is none.
  const auto above = optional_numbers(input.at("numerator"));
  const auto below = optional_numbers(input.at("denominator"));
  std::vector<double> numerators, denominators;
  for (std::size_t i = 0; i < above.size(); ++i) {
    if (!above[i] || !below.at(i)) continue;
    numerators.push_back(*above[i]);
    denominators.push_back(*below[i]);
  }
  const UnitCosts costs = unit_costs(numerators, denominators);
  return {{"mean_of_unit_costs", json(mean(costs.values))},
          {"aggregate_unit_cost", json(ratio_of_totals(costs.numerators, costs.denominators))},
          {"median", json(median(costs.values))},
          {"trimmed_mean_10", json(trimmed_mean(costs.values))},
          {"sd_sample", json(standard_deviation(costs.values))},
          {"cv", json(coefficient_of_variation(costs.values))},
          {"geo_mean", json(geometric_mean(costs.values))},
          {"n", costs.values.size()},
          {"n_used", costs.values.size()}};
}

Json percentage(const Json& input) {
  const auto value = optional_number(input, "value");
  const auto reference = optional_number(input, "reference");
  if (!value || !reference) return {{"pct_diff", nullptr}, {"diff", nullptr}};
  Json flags = Json::array();
  if (*reference == 0) flags.push_back("REFERENCE_ZERO");
  return {{"pct_diff", json(percentage_difference(*value, *reference))},
          {"diff", *value - *reference},
          {"flags", flags}};
}

// Two returns of one set, in millions.
Json two_returns(const Json& input) {
  const auto returned = numbers(input.at("s251_m"));
  const auto club = numbers(input.at("club_m"));
  Json differences = Json::array();
  Json shares = Json::array();
  for (std::size_t i = 0; i < club.size(); ++i) {
    differences.push_back(club[i] - returned[i]);
    shares.push_back(
        json(ratio_of_totals(std::vector{100 * (club[i] - returned[i])}, std::vector{club[i]})));
  }
  const DifferenceOfTotals whole = difference_of_totals(club, returned, 1);
  return {{"diff", differences},
          {"pct_of_club", shares},
          {"total_s251", total(returned)},
          {"total_club", total(club)},
          {"total_diff", whole.difference},
          {"total_diff_interval", {whole.bounds.low, whole.bounds.high}},
          {"total_pct_of_club",
           json(ratio_of_totals(std::vector{100 * whole.difference}, std::vector{total(club)}))}};
}

}  // namespace

Json average_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  if (input.contains("numerator")) return unit_cost_averages(input);
  return input.contains("s251_m") ? two_returns(input) : percentage(input);
}

}  // namespace plumbline::vectors
