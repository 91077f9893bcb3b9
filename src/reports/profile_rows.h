// Rows and words of a profile: one measure of one authority in the width of a line.
#pragma once

#include <optional>
#include <string>

#include "charts/table.h"
#include "reports/measure_table.h"

namespace plumbline {

// "95th of 150", "=21st of 150"; for an authority outside the group, "above 7 of 10"; empty without
// a figure.
std::string rank_words(const MeasureTable& table);

// What the measure is about: "Children looked after" of "Children looked after: cost per child".
std::string topic(const MeasureTable& table);

// "median £50,063; 95th of 150 from the highest"
std::string fact_detail(const MeasureTable& table);

// Which of the others have a tick on a strip: a page of some hundred strips would be too heavy with
// all of them.
enum class StripTicks : std::uint8_t { all, ends };

Drawing strip_of(const MeasureTable& table, const std::optional<double>& last_year,
                 StripTicks ticks = StripTicks::all);

// The group, the authority's figure, quartiles, median, average, rank, and the strip.
TableRow profile_row(const MeasureTable& table, const std::optional<double>& last_year);

}  // namespace plumbline
