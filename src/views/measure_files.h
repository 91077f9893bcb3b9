// What files of a measure hold beside its report.
#pragma once

#include "reports/measure_long.h"
#include "views/measure_view.h"

namespace plumbline {

// Sources of every year, and which set of files it all comes from.
FileFacts file_facts(const MeasureSource& source, const MeasureChoice& choice, const View& view);

// Every year, every authority of the view's group, and its own. Lives no longer than the source.
LongForm long_form(const MeasureSource& source, const MeasureChoice& choice, const View& view);

// A chart of the report, as it says what it is where nothing stands around it.
Drawing chart_alone(const MeasureSource& source, const MeasureChoice& choice, const View& view,
                    const Chart& chart);

}  // namespace plumbline
