#include "statistics/present.h"
#include "statistics/trend.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {

Json trend_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  const Present known = present(optional_numbers(input.at("y")));
  const std::vector<double> all_times = numbers(input.at("t"));
  std::vector<double> times;
  for (const std::size_t place : known.places) times.push_back(all_times.at(place));
  const YearlySeries series{.times = times, .values = known.values};

  Json amounts = Json::array();
  Json percents = Json::array();
  for (const Change& change : changes(series)) {
    amounts.push_back(change.amount);
    percents.push_back(json(change.percent));
  }
  const auto index = index_100(series);
  const auto line = theil_sen(series);
  const MannKendall test = mann_kendall(series);
  return {{"change", amounts},
          {"pct_change", percents},
          {"cagr_pct", json(compound_growth_percent(series))},
          {"index100", index ? Json(*index) : Json()},
          {"theil_sen", line ? Json(line->slope) : Json()},
          {"intercept", line ? Json(line->intercept) : Json()},
          {"mk_S", test.score},
          {"kendall_tau", json(test.tau)},
          {"mk_p", json(test.p_value)}};
}

}  // namespace plumbline::vectors
