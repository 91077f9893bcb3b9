// What the fictional nation publishes beside the returns and counts of files.h: enough to fill
// every report that published files alone must fill.
#pragma once

#include <vector>

#include "demo/files.h"

namespace plumbline {

std::vector<DemoFile> demo_publications(const DemoSource& source);

}  // namespace plumbline
