#include "statistics/virtual_average.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {

Json virtual_average_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  const auto own_quantities = optional_numbers(input.at("own_q"));
  const auto own_prices = optional_numbers(input.at("own_p"));
  const auto group_quantities = optional_numbers(input.at("group_q"));
  auto group_prices = optional_numbers(input.at("group_p"));
  const std::vector<double> contributors = numbers(input.value("contributors", Json::array()));
  for (std::size_t type = 0; type < contributors.size(); ++type) {
    if (contributors[type] < group_price_from) group_prices.at(type).reset();
  }
  const auto found = virtual_average({.own_quantities = own_quantities,
                                      .own_prices = own_prices,
                                      .group_quantities = group_quantities,
                                      .group_prices = group_prices});
  Json answers;
  const auto add = [&](const char* field, double VirtualAverage::*part) {
    answers[field] = found ? Json((*found).*part) : Json();
  };
  add("own_spend", &VirtualAverage::own_spending);
  add("at_group_unit_costs", &VirtualAverage::at_group_prices);
  add("at_group_mix_and_cost", &VirtualAverage::at_group_prices_and_mix);
  add("price_gap", &VirtualAverage::price_gap);
  add("mix_gap", &VirtualAverage::mix_gap);
  add("total_gap", &VirtualAverage::total_gap);
  answers["pct_vs_group_cost"] = found ? json(found->price_gap_percent) : Json();
  answers["coverage_pct"] = found ? json(found->coverage_percent) : Json();
  return answers;
}

}  // namespace plumbline::vectors
