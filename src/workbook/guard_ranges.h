// Cells that lie together and take the same answers, with one rule for all of them.
#pragma once

#include "workbook/planned_workbook.h"

namespace plumbline {

struct GuardRange {
  CellAt first, last;
  const CellGuard* guard = nullptr;
};
std::vector<GuardRange> guard_ranges(const PlannedSheet& sheet);

}  // namespace plumbline
