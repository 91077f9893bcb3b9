// Items that are made from themselves. Measures are compiled whole, and refused there.
#pragma once

#include "lint/derivations.h"
#include "lint/findings.h"

namespace plumbline {

void find_circles(const Club& club, Derivations& derivations, Findings& findings);

}  // namespace plumbline
