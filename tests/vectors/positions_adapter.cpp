#include "statistics/position.h"
#include "statistics/present.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {

Json position_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  const Present known = present(optional_numbers(input.at("x")));
  const std::vector<double> sorted = sorted_copy(known.values);
  std::vector<double> midrank;
  std::vector<std::optional<double>> percent_rank(known.size);
  std::vector<double> at_or_below;
  for (std::size_t i = 0; i < known.values.size(); ++i) {
    const Position found = position(sorted, known.values[i]);
    midrank.push_back(found.midrank_percent);
    percent_rank[known.places[i]] = found.percent_rank;
    at_or_below.push_back(found.at_or_below_percent);
  }
  Json answers{{"midrank_pct", json_list<double>(spread<double>(known, midrank))},
               {"percentrank_inc", json_list<double>(percent_rank)},
               {"ecdf_pct", json_list<double>(spread<double>(known, at_or_below))}};
  answers["remark"] = nullptr;
  if (const auto value = optional_number(input, "value"); value && !sorted.empty()) {
    answers["remark"] = percentile_remark(*value, remark_cuts(sorted));
  }
  return answers;
}

}  // namespace plumbline::vectors
