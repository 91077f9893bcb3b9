#include "statistics/comparator.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {

Json comparator_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  const Comparator found = comparator(numbers(input.at("x")), input.at("own_pos0"));
  return {{"mean_incl", found.mean_with_own},
          {"mean_excl", json(found.mean_of_others)},
          {"median_incl", found.median_with_own},
          {"median_excl", json(found.median_of_others)},
          {"pct_diff_excl_median", json(found.percent_from_others)},
          {"gap_incl_over_excl", found.gap_share}};
}

}  // namespace plumbline::vectors
