// What places are like: a census, and an index of deprivation each year.
#pragma once

#include <vector>

#include "demo/files.h"

namespace plumbline {

std::vector<DemoFile> place_publications(const DemoSource& source);

}  // namespace plumbline
