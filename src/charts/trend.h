// One authority over the years, with the middle half of the others behind it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "charts/chart.h"
#include "charts/columns.h"

namespace plumbline {

struct TrendPoint {
  std::string year;  // "2012-13"
  std::optional<double> own;
  std::string why_not;  // short, where own is missing: "No return"
  std::optional<double> median;
  std::optional<Quarters> quarters;
  std::string break_words;  // when it means something else from this year on: the line breaks
};

struct TrendInput {
  ChartWords words;
  Table table;
  std::vector<TrendPoint> points;  // every year from the first to the last, the earliest first
  std::string own_name;
  std::function<std::string(double)> axis_text;
  std::function<std::string(double)> value_text;
};

Chart trend_chart(TrendInput input);

}  // namespace plumbline
