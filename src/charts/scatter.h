// Cost against outcome: one dot for each authority, with lines at the two medians.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "charts/chart.h"
#include "charts/columns.h"

namespace plumbline {

struct ScatterDot {
  std::string name;
  double across = 0, up = 0;
  std::string shown;  // "£6,819 and 74%"
  Standout standout = Standout::none;
};

struct ScatterInput {
  ChartWords words;
  Table table;
  std::vector<ScatterDot> dots;
  std::optional<double> median_across, median_up;
  std::string across_label, up_label;  // what the axes measure
  // Neutral names of the corners: upper left, upper right, lower left, lower right.
  std::array<std::string, 4> corners;
  std::function<std::string(double)> across_text, up_text;
};

Chart scatter_chart(ScatterInput input);

}  // namespace plumbline
