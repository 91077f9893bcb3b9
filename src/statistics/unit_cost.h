// A unit cost from money and the days of care it paid for (method M01), with the flags that say
// when it must not be averaged. Money in pounds, days as child-days in the year.
#pragma once

#include <optional>
#include <vector>

namespace plumbline {

enum class UnitCostFlag {
  zero_expenditure_positive_activity,  // the value is 0; kept out of averages and listed
  expenditure_no_activity,             // no value
  nil_return,                          // neither money nor activity: no value
  negative,                            // perhaps net of income; kept out of averages
  overhead_above_expenditure,          // the return contradicts itself
  small_n,                             // fewer than ten children: shown, not used for quantiles
};

struct UnitCostInput {
  double expenditure = 0;          // overhead included
  std::optional<double> overhead;  // none: not returned
  double days = 0;                 // where only a stock is known: stock * days_in_year
  int days_in_year = 365;          // 366 when the financial year holds 29 February
};

struct UnitCost {
  std::optional<double> weekly;  // per child per week of seven days
  std::optional<double> weekly_without_overhead;
  std::optional<double> daily;
  std::optional<double> yearly;          // of a child looked after all year
  std::optional<double> overhead_share;  // 0 to 1 of the expenditure; none without expenditure
  double children = 0;                   // as if each stayed all year
  std::vector<UnitCostFlag> flags;
};

// Negative days are our own mistake, and throw.
UnitCost unit_cost(const UnitCostInput& input);

}  // namespace plumbline
