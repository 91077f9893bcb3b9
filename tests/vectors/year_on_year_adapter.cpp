#include "statistics/year_on_year.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

Json each(const YearOnYear& compared, double Movement::*part) {
  Json list = Json::array();
  for (const Movement& movement : compared.movements) list.push_back(movement.*part);
  return list;
}

Json places_left_out(const YearOnYear& compared) {
  std::vector<std::size_t> places;
  for (const PairLeftOut& pair : compared.left_out) places.push_back(pair.place);
  return positions_from_1(places);
}

}  // namespace

Json year_on_year_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  const YearOnYearRule usual;
  const YearOnYear compared =
      year_on_year(optional_numbers(input.at("y1")), optional_numbers(input.at("y2")),
                   {.size_power = input.value("U", usual.size_power),
                    .least_spread = input.value("A", usual.least_spread),
                    .reach = input.value("C", usual.reach)});
  const auto& bounds = compared.bounds;
  return {{"median_ratio", json(compared.median_ratio)},
          {"s", each(compared, &Movement::centred)},
          {"E", each(compared, &Movement::effect)},
          {"quartiles_E", compared.quartiles ? Json(*compared.quartiles) : Json()},
          {"bounds_E", bounds ? Json{bounds->low, bounds->high} : Json()},
          {"flag_idx1", positions_from_1(outside_bounds(compared))},
          {"excluded_idx1", places_left_out(compared)}};
}

}  // namespace plumbline::vectors
