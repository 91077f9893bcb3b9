// Budgets, education and the revenue outturn of the fictional nation.
#pragma once

#include <vector>

#include "demo/files.h"

namespace plumbline {

std::vector<DemoFile> money_publications(const DemoSource& source, std::int16_t year);

}  // namespace plumbline
