// Measures outside the range that their pack calls usual, whatever the others report.
#pragma once

#include <vector>

#include "returns/slips.h"

namespace plumbline {

// Of measures without alternatives. Silent for a year of which the pack's note tells what was
// usual, and for those beside it, as prices were others; where enough others have a figure to be
// held against, who say better what is usual in their year; and where one of `known` says the same
// of the measure: that it is a thousand times off, or far from the others'. `others` may be null.
std::vector<ReturnFinding> beyond_usual_ranges(ReturnFigures& figures, const OthersMeasures* others,
                                               const std::vector<ReturnFinding>& known,
                                               const Scope& scope);

}  // namespace plumbline
