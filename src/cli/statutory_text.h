// What fed a return's fragment and where two sources differ, written out for a terminal.
#pragma once

#include <string>
#include <vector>

#include "statutory/fragment.h"
#include "statutory/reconciliation.h"

namespace plumbline {

std::string coverage_text(const Fragment& fragment);
std::string reconciliation_text(const std::vector<Compared>& compared);

// All returns: their codes, names, departments, years and what has become of them.
std::string register_text(const Statutory& statutory);

}  // namespace plumbline
