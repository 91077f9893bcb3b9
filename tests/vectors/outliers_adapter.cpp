#include "statistics/averages.h"
#include "statistics/medcouple.h"
#include "statistics/outliers.h"
#include "statistics/present.h"
#include "statistics/quantiles.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

Json pair(Bounds bounds) { return {bounds.low, bounds.high}; }

Json pair(const std::optional<Bounds>& bounds) { return bounds ? pair(*bounds) : Json(); }

Json fence_answers(const std::vector<double>& values, const std::vector<double>& sorted) {
  const Bounds inner = tukey_fences(sorted);
  const auto on_logs = log_tukey_fences(sorted);
  return {{"tukey_inner", pair(inner)},
          {"tukey_outer", pair(tukey_fences(sorted, reach_far_out))},
          {"tukey_flag_idx1", positions_from_1(outside(values, inner))},
          {"tukey_outer_flag_idx1",
           positions_from_1(outside(values, tukey_fences(sorted, reach_far_out)))},
          {"log_tukey_inner", pair(on_logs)},
          {"log_tukey_outer", pair(log_tukey_fences(sorted, reach_far_out))},
          {"medcouple", medcouple(sorted)},
          {"adjbox_fence_type7", pair(adjusted_fences(sorted))},
          {"range_excl_outliers", on_logs ? pair(range_within(sorted, *on_logs)) : Json()}};
}

Json score_answers(const std::vector<double>& values) {
  const Deviations found = deviations(values);
  const std::vector<double> modified = modified_z_scores(values);
  const auto plain = z_scores(values);
  return {{"z", plain ? Json(*plain) : Json()},
          {"mad_raw", found.median_deviation},
          {"mad_scaled", mad_to_deviation * found.median_deviation},
          {"mean_abs_dev", found.mean_deviation},
          {"modified_z", modified},
          {"fallback_modz", modified},
          {"modz_flag_3_5_idx1", positions_from_1(beyond(modified, modified_z_to_ask))}};
}

}  // namespace

Json outlier_answers(const Json& test_case) {
  const Present known = present(optional_numbers(test_case.at("input").at("x")));
  const std::vector<double> sorted = sorted_copy(known.values);
  Json answers{{"q1", quantile_of_sorted(sorted, 0.25)},
               {"median", median_of_sorted(sorted)},
               {"q3", quantile_of_sorted(sorted, 0.75)}};
  answers.update(fence_answers(known.values, sorted));
  answers.update(score_answers(known.values));
  return answers;
}

Json medcouple_answers(const Json& test_case) {
  const Present known = present(optional_numbers(test_case.at("input").at("x")));
  return {{"medcouple", medcouple(sorted_copy(known.values))}};
}

}  // namespace plumbline::vectors
