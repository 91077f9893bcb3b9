// How a yearly series moves (method M22). Years that are missing are left out of the series and
// show as gaps between its times; a change across a gap is not a one-year change and is labelled
// with both times. Times ascend and differ.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace plumbline {

struct YearlySeries {
  std::span<const double> times;   // years
  std::span<const double> values;  // one for each time
};

struct Change {
  double from = 0;  // times
  double to = 0;
  double amount = 0;
  std::optional<double> percent;  // none from a base of zero

  bool spans_a_gap() const { return to - from > 1; }
};
std::vector<Change> changes(const YearlySeries& series);

// The constant yearly growth, in per cent, from the first value to the last. None from zero or
// below, and none to a value below zero; to zero it is -100.
std::optional<double> compound_growth_percent(const YearlySeries& series);

// Every value as a percentage of the first; none when that is zero.
std::optional<std::vector<double>> index_100(const YearlySeries& series);

// Theil and Sen's line: the median slope between all pairs of times, and the median of what it
// leaves. At least two times.
struct TrendLine {
  double slope = 0;  // units a year
  double intercept = 0;
};
std::optional<TrendLine> theil_sen(const YearlySeries& series);

// Mann and Kendall's test for a steady direction.
struct MannKendall {
  int score = 0;                  // pairs that rise less pairs that fall
  std::optional<double> tau;      // Kendall's tau-b; none when all values are equal
  std::optional<double> p_value;  // exact, two-sided; up to ten values without ties, else none
};
MannKendall mann_kendall(const YearlySeries& series);

// No test is shown of fewer: with four the exact p-value cannot fall below 0.083.
inline constexpr std::size_t trend_tested_from = 5;

}  // namespace plumbline
