// Shares that are said to make 100 together, and need not.
#pragma once

#include "lint/compiled_checks.h"
#include "lint/findings.h"
#include "lint/linear_reader.h"

namespace plumbline {

void find_open_shares(const Club& club, const LintedChecks& checks, LinearReader& numbers,
                      Findings& findings);

}  // namespace plumbline
