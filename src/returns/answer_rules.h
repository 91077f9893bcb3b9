// What the words of an item demand of its answer, without a check of the pack's own: that it is
// there, not below nothing, whole, one of the choices, inside its range.
#pragma once

#include <vector>

#include "returns/finding.h"
#include "returns/return_figures.h"

namespace plumbline {

// Of every item of the scope that is asked in the return's year, in the order of the pack.
std::vector<ReturnFinding> broken_answer_rules(ReturnFigures& figures, const Scope& scope);

}  // namespace plumbline
