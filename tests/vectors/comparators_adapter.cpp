#include <algorithm>

#include "statistics/comparator.h"
#include "statistics/present.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

Json answers_for(const Comparator& found) {
  return {{"mean_incl", found.mean_with_own},
          {"mean_excl", json(found.mean_of_others)},
          {"median_incl", found.median_with_own},
          {"median_excl", json(found.median_of_others)},
          {"pct_diff_excl_median", json(found.percent_from_others)},
          {"gap_incl_over_excl", found.gap_share}};
}

}  // namespace

Json comparator_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  const Present known = present(optional_numbers(input.at("x")));
  const std::size_t asked = input.at("own_pos0");
  const auto own = std::ranges::find(known.places, asked);
  if (own != known.places.end()) {
    return answers_for(
        comparator(known.values, static_cast<std::size_t>(own - known.places.begin())));
  }
  Json nothing = answers_for({});
  for (Json& answer : nothing) answer = nullptr;
  return nothing;
}

}  // namespace plumbline::vectors
