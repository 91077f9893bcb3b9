// Answers that look right but for their unit, their sign or where they were copied from, held
// against last year's answers and the group (methods M33, M07, M32).
#pragma once

#include <functional>
#include <vector>

#include "returns/group_figures.h"

namespace plumbline {

// An answer of the scope's items that is 1,000, 10, 52 or 7 times last year's, or has another sign.
std::vector<ReturnFinding> slips_of_unit(ReturnFigures& figures, const Scope& scope);

// Several amounts of money that equal last year's to the pound.
std::vector<ReturnFinding> copied_answers(ReturnFigures& figures);

// What the others make of a measure, by its place among the club's: sorted, of those who have one.
using OthersMeasures = std::function<const std::vector<double>&(std::size_t)>;

// Unit costs far from those of the others.
std::vector<ReturnFinding> unusual_measures(ReturnFigures& figures, const OthersMeasures& others,
                                            const Scope& scope);

// Overheads as a share of cost outside the middle half of the others' by more than its width.
std::vector<ReturnFinding> unusual_overheads(ReturnFigures& figures, const GroupFigures& group);

}  // namespace plumbline
