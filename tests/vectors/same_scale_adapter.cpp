#include "statistics/rank_correlation.h"
#include "statistics/same_scale.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

Json in_place(const Present& known, const std::optional<std::vector<double>>& scores) {
  return json_list<double>(spread<double>(known, scores.value_or(std::vector<double>{})));
}

Json quadrants(const Present& known, const std::vector<double>& cost,
               const std::vector<double>& performance) {
  Json list(Json::array_t(known.size));
  for (std::size_t i = 0; i < cost.size(); ++i) {
    list[known.places[i]] = words(quadrant(cost[i], performance[i]));
  }
  return list;
}

}  // namespace

Json same_scale_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  const Pairs known = complete_pairs(input.at("cost"), input.at("performance"));
  const std::vector<double>& cost = known.left.values;
  const std::vector<double> performance =
      oriented(known.right.values, better(input.value("performance_polarity", Json("High"))));
  const std::vector<double> cost_percents = midrank_percents(cost);
  const std::vector<double> performance_percents = midrank_percents(performance);
  return {{"cost_pct", in_place(known.left, cost_percents)},
          {"perf_pct_oriented", in_place(known.left, performance_percents)},
          {"cost_robust_z", in_place(known.left, robust_z_scores(cost))},
          {"perf_robust_z_oriented", in_place(known.left, robust_z_scores(performance))},
          {"quadrant", quadrants(known.left, cost_percents, performance_percents)},
          {"spearman", json(spearman(cost, performance))}};
}

}  // namespace plumbline::vectors
