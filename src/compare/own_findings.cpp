#include "compare/own_findings.h"

#include <algorithm>
#include <cmath>

#include "statistics/multiplicity.h"

namespace plumbline {
namespace {

bool share_money(const UnitCost& one, const UnitCost& other) {
  return std::ranges::find_first_of(one.money, other.money) != one.money.end();
}

}  // namespace

bool is_outside_middle_half(const UnitCost& cost) {
  return cost.own < cost.lower || cost.own > cost.upper;
}

bool is_sure_enough(const UnitCost& cost) {
  return cost.counted >= told_from && !cost.rests_on_few && is_outside_middle_half(cost);
}

ChosenFindings choose_findings(std::span<const UnitCost> costs) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < costs.size(); ++i) {
    if (is_sure_enough(costs[i]) && costs[i].yearly_gap != 0) order.push_back(i);
  }
  std::ranges::stable_sort(order, std::ranges::greater(),
                           [&](std::size_t i) { return std::abs(costs[i].yearly_gap); });
  ChosenFindings chosen;
  for (const std::size_t i : order) {
    if (costs[i].may_be_slip) {
      chosen.to_check.push_back(i);
      continue;
    }
    const bool is_told = std::ranges::any_of(
        chosen.told, [&](std::size_t told) { return share_money(costs[told], costs[i]); });
    if (!is_told && chosen.told.size() < most_told) chosen.told.push_back(i);
  }
  return chosen;
}

ByChance by_chance(std::span<const UnitCost> costs) {
  ByChance all;
  double half = 0, usual = 0;
  for (const UnitCost& cost : costs) {
    if (cost.counted < told_from) continue;
    ++all.looked_at;
    all.outside_half += is_outside_middle_half(cost);
    all.outside_usual += cost.unusual != Unusual::no;
    half += cost.share_outside_half;
    usual += cost.share_outside_usual;
  }
  if (all.looked_at == 0) return all;
  const auto number = static_cast<double>(all.looked_at);
  all.half_by_chance = expected_by_chance(all.looked_at, half / number);
  all.usual_by_chance = expected_by_chance(all.looked_at, usual / number);
  return all;
}

}  // namespace plumbline
