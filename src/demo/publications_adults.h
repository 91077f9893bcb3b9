// Spending, clients, weeks and unit costs of adult social care.
#pragma once

#include <vector>

#include "demo/files.h"

namespace plumbline {

std::vector<DemoFile> adult_publications(const DemoSource& source, std::int16_t year);

}  // namespace plumbline
