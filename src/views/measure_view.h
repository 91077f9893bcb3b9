// A measure with all that its report asks for, from a snapshot.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "comparison/gap.h"
#include "reports/measure_long.h"
#include "reports/measure_report.h"
#include "views/view.h"

namespace plumbline {

struct MadeMeasure {
  View asked;
  std::vector<std::int16_t> years;            // that there are figures for
  std::unique_ptr<const MeasureTable> table;  // the view points at it, and at the next
  std::unique_ptr<const MeasureTable> outcome;
  std::unique_ptr<const Gap> gap;
  MeasureView view;
};

// Lives no longer than the source.
Result<MadeMeasure> make_measure_view(const MeasureSource& source, const MeasureChoice& choice,
                                      const Asked& words);

// A year of a view: its group and its authority as they were then. None where the measure cannot be
// worked out.
std::optional<GroupYear> year_of_view(const MeasureSource& source, const MeasureChoice& choice,
                                      const View& view, std::int16_t year);

// A measure for the authority and group of a view, each year from the first to the last. What is
// `known` of a year, of the same view, is not worked out again.
std::vector<TrendYear> years_of_view(const MeasureSource& source, const MeasureChoice& choice,
                                     const View& view, const MeasureTable* known = nullptr);

}  // namespace plumbline
