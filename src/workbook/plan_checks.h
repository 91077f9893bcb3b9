// The pack's checks as the sheets of a workbook can tell them.
#pragma once

#include "workbook/workbook_plan.h"

namespace plumbline {

// What is found and what is expected, where a check compares numbers; null where it does not.
struct ShownSides {
  const Expression *found = nullptr, *low = nullptr, *high = nullptr;
  bool against_last_year = false;
  bool has_difference = false;
};
ShownSides compared_sides(const Expression& check);

// One number of this return.
std::optional<double> figure_of(const Expression& expression, const WorkbookPlan& plan);

// Of every check that holds in the year, in the order of the pack.
std::vector<PlannedCheck> planned_checks(const WorkbookPlan& plan);

}  // namespace plumbline
