#include "statistics/multiplicity.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {

Json multiplicity_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  const Present known = present(optional_numbers(input.at("p")));
  const auto in_place = [&](const std::vector<double>& adjusted) {
    return json_list<double>(spread<double>(known, adjusted));
  };
  const std::vector<double> by_share = benjamini_hochberg(known.values);
  Json answers{{"bonferroni", in_place(bonferroni(known.values))},
               {"holm", in_place(holm(known.values))},
               {"bh", in_place(by_share)}};
  // The level is told by a field's end: "n_bh_05".
  for (const auto& [digits, level] : {std::pair("01", 0.01), {"05", 0.05}, {"10", 0.10}}) {
    answers[std::string("expected_false_at_") + digits] =
        expected_by_chance(known.values.size(), level);
    answers[std::string("n_bh_") + digits] = flagged(by_share, level);
  }
  return answers;
}

}  // namespace plumbline::vectors
