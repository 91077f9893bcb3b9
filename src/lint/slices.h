// Comparisons of a cube as a whole with one slice of it.
#pragma once

#include "lint/findings.h"
#include "lint/formulas.h"

namespace plumbline {

// A cube that names no member stands for the total of all. Beside an item of one member that is
// rarely meant, and sum(...) says so where it is.
void find_cube_beside_slice(const PackFormula& formula, const Definitions& definitions,
                            Findings& findings);

}  // namespace plumbline
