// Where one value stands among others, in hundredths (method M06).
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace plumbline {

struct Position {
  // Hazen's: 100 * (mean rank - 0.5) / n. Symmetric, safe with ties, never 0 or 100 for a member.
  double midrank_percent = 0;
  // PERCENTRANK.INC: the values below, over n - 1. Only for a member of two or more.
  std::optional<double> percent_rank;
  // The share of values at or below.
  double at_or_below_percent = 0;
};

// At least one value; `value` need not be among them.
Position position(std::span<const double> sorted, double value);

// The type 7 quantiles that the words below go by.
struct RemarkCuts {
  double p10 = 0;
  double p25 = 0;
  double p50 = 0;
  double p75 = 0;
  double p90 = 0;
};
RemarkCuts remark_cuts(std::span<const double> sorted);

// "Below the 10th percentile", "Between the 25th and 50th percentile". A value at a cut belongs to
// the band nearer the middle; at the median, to the band above.
std::string_view percentile_remark(double value, const RemarkCuts& cuts);

// "In the lowest quarter". A value at a quartile belongs to the quarter nearer the middle.
std::string_view quarter_remark(double value, const RemarkCuts& cuts);

// Percentiles from 20 values, quarters from 8; below that no words, only the rank can be told.
std::optional<std::string_view> remark(double value, std::span<const double> sorted);

}  // namespace plumbline
