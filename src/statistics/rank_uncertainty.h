// How sure a rank is (method M28): "5th highest of 75; it could be anywhere from 2nd to 19th". By
// standard errors, which for a unit cost are those of reporting, or by intervals alone where values
// were rounded or hidden. Each answer is as long as its input and in its order.
// Errors may be zero, never negative: that, or one too few, is our own mistake and throws.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "statistics/bounds.h"
#include "statistics/confidence.h"
#include "statistics/ranks.h"

namespace plumbline {

// Ranks among fewer are not worth a range.
inline constexpr std::size_t rank_ranges_shown_from = 3;

// 1 and, for every other, the probability that it is ahead: 1 + sum of Phi((y_i - y_j) /
// sqrt(s_i^2 + s_j^2)), counted from the lowest. All together add up to n (n + 1) / 2.
std::vector<double> expected_ranks(std::span<const double> values, std::span<const double> errors,
                                   RankFrom from = RankFrom::lowest);

struct RankRange {
  std::uint32_t best = 1;
  std::uint32_t worst = 1;

  friend bool operator==(const RankRange&, const RankRange&) = default;
};

// Each against every other at the confidence, or all of one's comparisons together at it
// (Bonferroni over the n - 1 others, which widens the range).
enum class Comparisons { each, together };

// Behind all that a two-sided test finds ahead, ahead of all that it finds behind.
std::vector<RankRange> rank_ranges(std::span<const double> values, std::span<const double> errors,
                                   RankFrom from = RankFrom::lowest,
                                   Comparisons comparisons = Comparisons::each,
                                   double confidence = usual_confidence);

// Behind all whose intervals lie wholly ahead, ahead of all whose intervals lie wholly behind.
// Intervals that touch decide nothing.
std::vector<RankRange> rank_ranges(std::span<const Bounds> intervals,
                                   RankFrom from = RankFrom::lowest);

// value -+ reach standard errors.
std::vector<Bounds> intervals_around(std::span<const double> values, std::span<const double> errors,
                                     double reach);

// Bars of this reach that do not overlap differ at about 5%, where errors are about equal
// (Goldstein and Healy 1995).
inline constexpr double comparison_reach = 1.39;

}  // namespace plumbline
