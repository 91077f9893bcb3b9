#include "statistics/unit_cost.h"

#include <stdexcept>

namespace plumbline {
namespace {

constexpr double days_in_week = 7;
constexpr double small_below_children = 10;

std::vector<UnitCostFlag> flags(const UnitCostInput& input, double children) {
  std::vector<UnitCostFlag> raised;
  if (input.expenditure == 0) {
    raised.push_back(input.days > 0 ? UnitCostFlag::zero_expenditure_positive_activity
                                    : UnitCostFlag::nil_return);
  } else if (input.days == 0) {
    raised.push_back(UnitCostFlag::expenditure_no_activity);
  }
  if (input.expenditure < 0) {
    raised.push_back(UnitCostFlag::negative);
  } else if (input.overhead && *input.overhead > input.expenditure) {
    raised.push_back(UnitCostFlag::overhead_above_expenditure);
  }
  if (input.days > 0 && children < small_below_children) raised.push_back(UnitCostFlag::small_n);
  return raised;
}

}  // namespace

UnitCost unit_cost(const UnitCostInput& input) {
  if (input.days < 0) throw std::logic_error("days of care below zero");
  UnitCost cost;
  cost.children = input.days / input.days_in_year;
  cost.flags = flags(input, cost.children);
  if (input.overhead && input.expenditure != 0) {
    cost.overhead_share = *input.overhead / input.expenditure;
  }
  if (input.days == 0) return cost;
  const double weeks = input.days / days_in_week;
  cost.weekly = input.expenditure / weeks + 0.0;
  if (input.overhead) {
    cost.weekly_without_overhead = (input.expenditure - *input.overhead) / weeks + 0.0;
  }
  cost.daily = input.expenditure / input.days + 0.0;
  cost.yearly = *cost.daily * input.days_in_year;
  return cost;
}

}  // namespace plumbline
