// Checks that say nothing: those that every return passes or none does, and those that cannot both
// be passed.
#pragma once

#include "lint/cases.h"
#include "lint/compiled_checks.h"
#include "lint/findings.h"

namespace plumbline {

void find_idle_checks(const LintedChecks& checks, LinearReader& numbers, Findings& findings);

}  // namespace plumbline
