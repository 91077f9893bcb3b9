// What makes up a difference: a signed bar for each part, from nought.
#pragma once

#include <string>
#include <vector>

#include "charts/chart.h"

namespace plumbline {

struct PartRow {
  std::string name;    // "Dearer mix of placements"
  std::string detail;  // a few words below it
  double value = 0;
  std::string shown;  // "+£482"
};

struct PartsInput {
  ChartWords words;
  Table table;
  std::vector<PartRow> rows;  // drawn in this order
};

Chart parts_chart(PartsInput input);

}  // namespace plumbline
