// Codes and names that are given twice, so that one of the two hides the other.
#pragma once

#include "lint/findings.h"
#include "measures/definitions.h"

namespace plumbline {

void find_duplicates(const std::vector<Club>& clubs, Findings& findings);

}  // namespace plumbline
