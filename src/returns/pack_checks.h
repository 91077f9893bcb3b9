// A pack's checks asked of a return.
#pragma once

#include <vector>

#include "returns/finding.h"
#include "returns/return_figures.h"

namespace plumbline {

// The checks of the scope that do not pass, in the order of the pack, each with what was found. A
// check whose figures are missing says nothing.
std::vector<ReturnFinding> broken_checks(ReturnFigures& figures, const Scope& scope);

// How many of the club's checks do not pass, of those that these answers went into.
std::size_t broken_among(const std::vector<const CompiledCheck*>& checks, ReturnFigures& figures);

// The checks that an answer goes into.
std::vector<const CompiledCheck*> checks_with(const std::string& series, const CompiledClub& club);

}  // namespace plumbline
