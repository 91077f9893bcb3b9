#include "statistics/rank_uncertainty.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

RankFrom direction(const Json& input) {
  const bool from_highest =
      input.value("direction", "") == "descending" || input.value("polarity", "") == "High";
  return from_highest ? RankFrom::highest : RankFrom::lowest;
}

Json best_and_worst(const Present& known, const std::vector<RankRange>& ranges) {
  std::vector<double> best;
  std::vector<double> worst;
  for (const RankRange& range : ranges) {
    best.push_back(range.best);
    worst.push_back(range.worst);
  }
  return {{"best", json_list<double>(spread<double>(known, best))},
          {"worst", json_list<double>(spread<double>(known, worst))}};
}

Json ends(const Present& known, const std::vector<Bounds>& intervals) {
  Json list(Json::array_t(2 * known.size));
  for (std::size_t i = 0; i < intervals.size(); ++i) {
    list[2 * known.places[i]] = intervals[i].low;
    list[2 * known.places[i] + 1] = intervals[i].high;
  }
  return list;
}

Json by_errors(const Json& input) {
  const Pairs known = complete_pairs(input.at("y"), input.at("se"));
  const std::vector<double>& values = known.left.values;
  const std::vector<double>& errors = known.right.values;
  const RankFrom from = direction(input);
  const auto tested = [&](Comparisons comparisons) {
    return best_and_worst(known.left, rank_ranges(values, errors, from, comparisons));
  };
  const std::vector<Bounds> at_95 =
      intervals_around(values, errors, normal_reach(usual_confidence));
  const Json by_intervals = best_and_worst(known.left, rank_ranges(at_95, from));
  return {{"rank", json_list<double>(spread<double>(known.left, ranks(values, from)))},
          {"expected_rank",
           json_list<double>(spread<double>(known.left, expected_ranks(values, errors, from)))},
          {"pairwise95", tested(Comparisons::each)},
          {"pairwise_bonferroni", tested(Comparisons::together)},
          {"interval_best", by_intervals.at("best")},
          {"interval_worst", by_intervals.at("worst")},
          {"comparison_interval_1_39",
           ends(known.left, intervals_around(values, errors, comparison_reach))}};
}

}  // namespace

Json rank_uncertainty_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  if (input.contains("se")) return by_errors(input);
  const Pairs known = complete_pairs(input.at("lower"), input.at("upper"));
  std::vector<Bounds> intervals;
  for (std::size_t i = 0; i < known.left.values.size(); ++i) {
    intervals.push_back({known.left.values[i], known.right.values[i]});
  }
  return best_and_worst(known.left, rank_ranges(intervals, direction(input)));
}

}  // namespace plumbline::vectors
