// Money that moved since last year unlike the others' (method M08).
#pragma once

#include <vector>

#include "returns/group_figures.h"

namespace plumbline {

// Of answers in pounds that meant the same last year, and of which at least eight members have both
// years. Silent where one of `known` already stands with the item.
std::vector<ReturnFinding> unlike_moves(ReturnFigures& figures, ReturnFigures& last,
                                        const GroupFigures& group,
                                        const std::vector<ReturnFinding>& known);

}  // namespace plumbline
