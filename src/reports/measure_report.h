// One measure as a report: the finding, the facts, the chart, the years, the definition, and how
// the figure was made.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "documents/report.h"
#include "measures/explanation.h"
#include "reports/addresses.h"
#include "reports/measure_table.h"
#include "reports/trend_years.h"

namespace plumbline {

struct Gap;

struct MeasureView {
  const NationalMeasure* measure = nullptr;
  const MeasureTable* table = nullptr;
  const MeasureTable* outcome = nullptr;  // set against it by the packs; none where not loaded
  const Gap* gap = nullptr;               // what makes it up; none where it has but one kind
  const Register* authorities = nullptr;
  std::vector<std::int16_t> breaks;      // years from which it means something else
  std::vector<std::string> break_notes;  // and what it means then
  std::vector<TrendYear> years;          // from the first to the last, none left out
  std::vector<AuthorityId> pointed_out;  // neighbours, where the group is wider
  std::string source = {};               // where all figures are from; empty: the story tells
  const FigureStory* story = nullptr;    // of the authority that told_of() names
  ViewWords words;                       // for links to the same view of others
  bool fictional = false;
};

// Whose figure is told from its inputs up: the authority's own, or that of the table's first row.
// Nobody's where no row has a figure.
std::optional<AuthorityId> told_of(const MeasureTable& table);

// The first block is that of the key facts.
Report measure_report(const MeasureView& view);

}  // namespace plumbline
