// Answers that look right but for their unit, their sign or where they were copied from, held
// against last year's answers and the group (methods M33, M07, M32).
#pragma once

#include <vector>

#include "returns/check_return.h"

namespace plumbline {

// An answer that is 1,000, 10, 52 or 7 times last year's, or has another sign.
std::vector<ReturnFinding> slips_of_unit(ReturnFigures& figures);

// Several amounts of money that equal last year's to the pound.
std::vector<ReturnFinding> copied_answers(ReturnFigures& figures);

// Unit costs far from those of the others, and far from what the pack says is usual.
std::vector<ReturnFinding> unusual_measures(ReturnFigures& figures, const GroupFigures& group);

// Overheads as a share of cost outside the middle half of the others' by more than its width.
std::vector<ReturnFinding> unusual_overheads(ReturnFigures& figures, const GroupFigures& group);

}  // namespace plumbline
