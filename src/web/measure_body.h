// What stands on the page of a measure, whoever it is for: the finding, what can be changed, the
// chart, what lies behind it.
#pragma once

#include "documents/report.h"
#include "views/measure_view.h"
#include "web/choose.h"

namespace plumbline {

struct MeasureBody {
  const MeasureSource* source = nullptr;
  MeasureChoice choice;
  const MadeMeasure* made = nullptr;
  const Report* report = nullptr;
};

// Below each chart, the addresses of its files.
void link_chart_files(const MeasureChoice& choice, const ViewWords& words, Report& report);

void add_measure_body(const MeasureBody& body, Html& page);

}  // namespace plumbline
