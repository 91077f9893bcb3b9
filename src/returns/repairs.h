// The slips that would explain what looks wrong: weeks for days, pounds for thousands, a sign,
// nights for bed-years, two digits that changed places, a total typed into a line, a blank taken
// for nought.
#pragma once

#include <vector>

#include "returns/finding.h"
#include "returns/return_figures.h"

namespace plumbline {

// The changes of one answer after which this check passes and no more checks fail than before, the
// likeliest first: those that mend most checks, then those nearest to last year's answer.
std::vector<Repair> likely_repairs(const CompiledCheck& check, const std::string& row,
                                   ReturnFigures& figures);

// Every number that two neighbouring digits of this one could have been before they changed places.
std::vector<double> with_two_digits_swapped(double number);

}  // namespace plumbline
