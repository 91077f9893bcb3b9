// Two states of one figure, a row each: before and after, budget and outturn, draft and final.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "charts/chart.h"

namespace plumbline {

struct DumbbellRow {
  std::string name;
  std::optional<double> before, after;
  std::string shown;  // "£6,210 to £6,819"
  bool own = false;
};

struct DumbbellInput {
  ChartWords words;
  Table table;
  std::vector<DumbbellRow> rows;  // drawn in this order
  std::string before_label, after_label;
  std::function<std::string(double)> axis_text;
};

Chart dumbbell_chart(DumbbellInput input);

}  // namespace plumbline
