// How tall the lines of a sheet are whose words do not go on one line. Not every program finds out
// by itself.
#pragma once

#include <map>

#include "workbook/planned_workbook.h"

namespace plumbline {

// In points, of the lines that are taller than one.
std::map<std::uint32_t, double> row_heights(const PlannedSheet& sheet);

}  // namespace plumbline
