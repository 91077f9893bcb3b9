// Which values are worth a question (method M07). The rule shown to people is Tukey's fences on the
// logarithm of a unit cost, positives only, reach 1.5 to ask and 3 for far out; the others can be
// chosen. Zeros and nil returns are a class of their own and are taken out by the caller first.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "statistics/bounds.h"

namespace plumbline {

inline constexpr double reach_to_ask = 1.5;
inline constexpr double reach_far_out = 3.0;

// No rule is applied to fewer values; the plain z-score cannot pass 3 below eleven, so not
// below 20.
inline constexpr std::size_t outliers_judged_from = 8;
inline constexpr std::size_t z_scores_judged_from = 20;

// Type 7 quartiles and `reach` times their distance. Values equal throughout lie within.
Bounds tukey_fences(std::span<const double> sorted, double reach = reach_to_ask);

// On the logarithms of the values above zero, told in the values' own unit; none without such.
std::optional<Bounds> log_tukey_fences(std::span<const double> sorted, double reach = reach_to_ask);

// Hubert and Vandervieren's box plot (2008), whose fences follow the medcouple. Type 7 quartiles.
Bounds adjusted_fences(std::span<const double> sorted);

// Places of the values beyond the fences.
std::vector<std::size_t> outside(std::span<const double> values, Bounds fences);

// The least and greatest of the values within the fences.
std::optional<Bounds> range_within(std::span<const double> sorted, Bounds fences);

// (value - mean) / standard deviation; none for one value or values all equal.
std::optional<std::vector<double>> z_scores(std::span<const double> values);

// How far values lie from their median. At least one value.
struct Deviations {
  double median = 0;
  double median_deviation = 0;  // MAD, not scaled
  double mean_deviation = 0;
};
Deviations deviations(std::span<const double> values);

// The MAD as an estimate of a normal standard deviation.
inline constexpr double mad_to_deviation = 1.4826;

// Iglewicz and Hoaglin (1993): 0.6745 (value - median) / MAD; where the MAD is 0,
// (value - median) / (1.253314 mean deviation); all 0 where that is 0 too.
inline constexpr double modified_z_to_ask = 3.5;
std::vector<double> modified_z_scores(std::span<const double> values);

// Places of scores further than `limit` from 0.
std::vector<std::size_t> beyond(std::span<const double> scores, double limit);

}  // namespace plumbline
