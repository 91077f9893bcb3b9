// Amounts in thousands of pounds where pounds are asked for: unit costs that nobody has, and both
// units in one return (traps T01 and T02).
#pragma once

#include <vector>

#include "returns/finding.h"
#include "returns/return_figures.h"

namespace plumbline {

// Unit costs of the scope under a fiftieth or over fifty times of the range that the pack calls
// usual. It needs neither last year nor the group.
std::vector<ReturnFinding> costs_beyond_belief(ReturnFigures& figures, const Scope& scope);

// Two amounts or more that are a thousand times off beside two or more that are not: against last
// year's where there is a return, otherwise by the unit costs that they make.
std::vector<ReturnFinding> mixed_units(ReturnFigures& figures);

}  // namespace plumbline
