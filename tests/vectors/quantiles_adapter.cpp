#include "statistics/present.h"
#include "statistics/quantiles.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {

Json quantile_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  const Present known = present(optional_numbers(input.at("x")));
  const std::vector<double> sorted = sorted_copy(known.values);
  const auto at_shares = [&](QuantileType type) {
    Json list = Json::array();
    for (const double share : numbers(input.at("p"))) {
      list.push_back(sorted.empty() ? Json() : Json(quantile_of_sorted(sorted, share, type)));
    }
    return list;
  };
  return {{"type7", at_shares(QuantileType::linear)},
          {"type6", at_shares(QuantileType::weibull)},
          {"type8", at_shares(QuantileType::median_unbiased)},
          {"type2", at_shares(QuantileType::averaged)},
          {"iqr7", sorted.empty() ? Json() : Json(interquartile_range(sorted))},
          {"fivenum", sorted.empty() ? Json() : Json(five_numbers(sorted))},
          {"n_used", sorted.size()},
          {"n_missing", known.missing()}};
}

}  // namespace plumbline::vectors
