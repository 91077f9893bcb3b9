#include "statistics/unit_cost.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

const char* name(UnitCostFlag flag) {
  switch (flag) {
    case UnitCostFlag::zero_expenditure_positive_activity:
      return "ZERO_EXPENDITURE_POSITIVE_ACTIVITY";
    case UnitCostFlag::expenditure_no_activity:
      return "EXPENDITURE_NO_ACTIVITY";
    case UnitCostFlag::nil_return:
      return "NIL_RETURN";
    case UnitCostFlag::negative:
      return "NEGATIVE";
    case UnitCostFlag::overhead_above_expenditure:
      return "OVERHEAD_EXCEEDS_EXPENDITURE";
    case UnitCostFlag::small_n:
      break;
  }
  return "SMALL_N";
}

}  // namespace

Json unit_cost_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  const int year = input.value("days_in_year", 365);
  const UnitCost cost =
      unit_cost({.expenditure = input.at("expenditure"),
                 .overhead = optional_number(input, "overhead"),
                 .days = input.contains("days") ? input.at("days").get<double>()
                                                : input.at("stock").get<double>() * year,
                 .days_in_year = year});
  Json flags = Json::array();
  for (const UnitCostFlag flag : cost.flags) flags.push_back(name(flag));
  return {{"weekly_incl", json(cost.weekly)},
          {"weekly_excl", json(cost.weekly_without_overhead)},
          {"daily_incl", json(cost.daily)},
          {"overhead_share", json(cost.overhead_share)},
          {"annual_equiv_per_child", json(cost.yearly)},
          {"fte_children", cost.children},
          {"flags", flags}};
}

}  // namespace plumbline::vectors
