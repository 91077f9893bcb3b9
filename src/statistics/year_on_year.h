// Figures that moved unlike the others since last year (method M08; Hidiroglou and Berthelot 1986).
// What is usual is the median ratio of the two years; how far from usual is worth a question
// depends on size, because small figures swing more. Two returns for the same year can be held
// against each other in the same way: the one is `before`, the other `after`.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "statistics/bounds.h"

namespace plumbline {

// The edit's three parameters, under the authors' letters. A reach of 4, which other programs take,
// asks about moves of 10% where most figures grew alike.
struct YearOnYearRule {
  double size_power = 0.5;     // U: 0 does not weigh ratios by size, 1 weighs them in full
  double least_spread = 0.05;  // A: a quartile is at least this share of the median away from it
  double reach = 7;            // C: bounds lie so many times as far from the median as quartiles
};

enum class NotCompared { missing, below_zero, nil, new_activity, stopped };

struct PairLeftOut {
  std::size_t place = 0;
  NotCompared reason = NotCompared::missing;

  friend bool operator==(const PairLeftOut&, const PairLeftOut&) = default;
};

struct Movement {
  std::size_t place = 0;
  double before = 0;
  double after = 0;
  double ratio = 0;    // after over before
  double centred = 0;  // s: 0 at the median ratio, 1 at twice and -1 at half of it
  double effect = 0;   // E: centred, times the greater of the two figures to the power U
};

struct YearOnYear {
  std::vector<Movement> movements;  // of the pairs above zero in both years, in order of place
  std::vector<PairLeftOut> left_out;
  std::optional<double> median_ratio;              // none when nothing can be compared
  std::optional<std::array<double, 3>> quartiles;  // of the effects, type 7
  std::optional<Bounds> bounds;                    // of the effects; none without any spread
};

// Figures of the same unit, a pair for each place. Columns of different lengths are our own
// mistake, and throw.
YearOnYear year_on_year(std::span<const std::optional<double>> before,
                        std::span<const std::optional<double>> after,
                        const YearOnYearRule& rule = {});

// Places whose effect lies beyond the bounds: the edit as it was published.
std::vector<std::size_t> outside_bounds(const YearOnYear& compared);

// Nobody is asked on the ground of fewer pairs, or where quartiles do not differ.
inline constexpr std::size_t year_on_year_judged_from = 8;
enum class NotJudged { too_few, no_spread };
std::optional<NotJudged> not_judged(const YearOnYear& compared);

// What a move must reach, both, to be worth a question. Where figures hardly differ, the bounds
// close in on trifles, and A does not hold them open: among an odd number of pairs the median
// effect is 0, and so is any share of it.
struct QuestionFloor {
  double relative = 0.15;  // from the median ratio
  double amount = 50'000;  // after less before, in the figures' own unit: £50,000 of pounds
};

// Places outside the bounds that reach the floor too; none where nothing is judged.
std::vector<std::size_t> to_ask_about(const YearOnYear& compared, const QuestionFloor& floor = {});

}  // namespace plumbline
