// The group of a measure's view, with why each is in it.
#pragma once

#include "reports/why_report.h"
#include "views/measure_view.h"

namespace plumbline {

struct MadeWhy {
  MadeMeasure measure;  // the view points at its table
  WhyView view;
};

// Lives no longer than the source.
Result<MadeWhy> make_why_view(const MeasureSource& source, const MeasureChoice& choice,
                              const Asked& words);

}  // namespace plumbline
