// Bars with names, for groups of up to thirty.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "charts/chart.h"
#include "charts/columns.h"

namespace plumbline {

struct BarsInput {
  ChartWords words;
  Table table;
  std::vector<ColumnFigure> figures;  // in any order; drawn by value, ties by name
  std::vector<NotShown> not_shown;    // a row each, below
  std::optional<double> median;
  std::optional<Quarters> quarters;
  std::string median_label;
  std::function<std::string(double)> axis_text;
};

Chart bars_chart(BarsInput input);

}  // namespace plumbline
