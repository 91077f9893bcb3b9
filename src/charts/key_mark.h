// What stands beside the words of a chart's key.
#pragma once

#include <vector>

#include "charts/chart.h"

namespace plumbline {

inline constexpr double key_mark_size = 18;

// In a square of that size.
std::vector<Mark> key_marks(KeyMark mark);

}  // namespace plumbline
