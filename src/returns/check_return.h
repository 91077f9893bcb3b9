// One return held against everything that is known of it, in the order of the methods: each answer,
// balances and other checks, slips of unit, the group, the year before, and what it all moves.
#pragma once

#include <vector>

#include "returns/finding.h"
#include "returns/group_figures.h"
#include "returns/return_figures.h"
#include "returns/slips.h"

namespace plumbline {

// Everything that looks wrong: errors first, and among equals what moves the group's figures most.
// `group` may be null.
std::vector<ReturnFinding> check_return(ReturnFigures& figures, const GroupFigures* group);

// What looks wrong in what one answer goes into, for somebody who is typing: what takes the whole
// return or last year's moves of the group is left to check_return(). `others` may be null.
std::vector<ReturnFinding> check_answer(ReturnFigures& figures, const OthersMeasures* others,
                                        const Scope& touched);

}  // namespace plumbline
