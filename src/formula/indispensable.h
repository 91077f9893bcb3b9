// What a formula cannot do without.
#pragma once

#include <cstddef>
#include <vector>

#include "formula/program.h"

namespace plumbline {

// The numbers of the references without whose figures the formula has none, whatever the others
// say; not all of them where that takes more than following its sums and ratios.
std::vector<std::size_t> indispensable(const Program& program);

}  // namespace plumbline
