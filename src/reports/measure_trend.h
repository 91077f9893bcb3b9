// How a measure moved over the years, for one authority beside a group (M22), in the prices of the
// time or of one year (M21).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/trend_years.h"
#include "statistics/trend.h"

namespace plumbline {

struct MeasureTrend {
  MeasureChoice measure;
  std::string group;             // in words
  std::vector<TrendYear> years;  // from the first to the last, none left out
  // The price index of each year and the year whose prices are shown; empty and 0 in the prices of
  // the time.
  std::vector<std::optional<double>> deflators;
  std::int16_t price_year = 0;
  std::vector<std::int16_t> breaks;  // years from which it means something else
  std::vector<std::string> notes;    // what changed then, and years without a price index
};

// Puts a trend of money into the prices of the last of its years that has an index. The error says
// why that cannot be.
Status put_in_real_terms(MeasureTrend& trend, const LedgerView& england);

std::string as_text(const MeasureTrend& trend, const Authority& authority);
std::string as_csv(const MeasureTrend& trend, const Authority& authority, bool fictional);
std::string as_json(const MeasureTrend& trend, const Authority& authority, bool fictional);

}  // namespace plumbline
