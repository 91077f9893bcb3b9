// What tables name beside formulas: items of grids, overheads, checks and profiles, keys of rows.
#pragma once

#include "lint/findings.h"
#include "measures/definitions.h"

namespace plumbline {

// Names of what does not exist or is of the wrong kind.
void find_wrong_pointers(const Club& club, const Definitions& definitions, Findings& findings);

}  // namespace plumbline
