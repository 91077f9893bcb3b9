// What makes up the gap from the others, as a chart.
#pragma once

#include <optional>

#include "reports/measure_report.h"

namespace plumbline {

// None where the view has no gap.
std::optional<Chart> gap_chart(const MeasureView& view);

}  // namespace plumbline
