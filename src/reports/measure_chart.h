// The charts of a measure's report.
#pragma once

#include <functional>
#include <optional>

#include "charts/chart.h"
#include "reports/measure_report.h"

namespace plumbline {

// Sorted columns for a nation, named bars for up to thirty. None where nobody has a figure.
std::optional<Chart> comparison_chart(const MeasureView& view);

// What the charts of a measure are called as files.
inline constexpr const char* comparison_name = "comparison";
inline constexpr const char* years_name = "years";
inline constexpr const char* outcome_name = "outcome";
inline constexpr const char* gap_name = "gap";

// What a chart on a page says of its source where each figure has its own.
inline constexpr const char* sources_below = "Sources are named with each figure below.";

// None where fewer than two years are loaded.
std::optional<Chart> years_chart(const MeasureView& view);

// Cost against the outcome that the packs set beside it, for those who have both. None where no
// outcome is loaded, or fewer than smallest_group have both.
std::optional<Chart> outcome_chart(const MeasureView& view);

// Figures on an axis, in the measure's unit, with as few decimals as the step needs.
std::function<std::string(double)> axis_words(const MeasureVariant& variant);

// The table that goes with the comparison: every authority of the group.
Table authorities_table(const MeasureView& view);

}  // namespace plumbline
