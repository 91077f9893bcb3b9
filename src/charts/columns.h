// Sorted columns for a whole nation or club, and the histogram that stands in for them on phones.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "charts/chart.h"

namespace plumbline {

enum class Standout : std::uint8_t { none, own, group };

struct ColumnFigure {
  std::string name;
  double value = 0;
  std::string shown;  // "£6,819"
  Standout standout = Standout::none;
  bool to_confirm = false;  // drawn hatched
};

// A reference line or zone; missing where the group is too small to have one.
struct Quarters {
  double lower = 0, median = 0, upper = 0;
};

struct ColumnsInput {
  ChartWords words;
  Table table;
  std::vector<ColumnFigure> figures;  // in any order
  std::optional<double> median;
  std::optional<Quarters> quarters;
  std::string median_label;       // "England median"
  std::string low_end, high_end;  // what the ends of the row are: "Lowest cost", "Highest cost"
  std::string quarter_noun;       // "cost" makes "Lowest-cost quarter"; empty: "Lowest quarter"
  std::function<std::string(double)> axis_text;  // "£6,000"
};

Chart columns_chart(ColumnsInput input);

// The figures in bins of a round width, for a sheet 360 wide.
Drawing histogram(const ColumnsInput& input);

}  // namespace plumbline
