// A chart as markup: its words, its key, the drawing for wide pages and the one for phones, who is
// not shown, and its table one step away.
#pragma once

#include <string_view>

#include "charts/chart.h"
#include "markup/html.h"

namespace plumbline {

// The level is that of the chart's heading; the id begins every id inside.
void add_chart(const Chart& chart, int level, std::string_view id, Html& page);

}  // namespace plumbline
