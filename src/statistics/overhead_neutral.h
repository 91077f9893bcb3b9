// Unit costs with everybody's overheads set to the same rate (method M32), and how much of the
// spread of unit costs goes with the way overheads were put on services. Shares of overhead differ
// from return to return more than overheads do.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace plumbline {

// One of each for every authority. Money in one unit, activity in another.
struct CostReturns {
  std::span<const std::optional<double>> expenditure;  // overhead included
  std::span<const std::optional<double>> overhead;     // none: not returned, and never guessed
  std::span<const std::optional<double>> activity;     // days, weeks, children
};

struct OverheadNeutralCost {
  std::optional<double> share;           // of overhead in the expenditure, 0 to 1
  std::optional<double> unit_cost;       // overhead included, as it was returned
  std::optional<double> rate_on_direct;  // overhead over the expenditure without it
  std::optional<double> direct;          // money without overhead for a unit of activity
  std::optional<double> neutral;         // direct * (1 + the median rate)
};

struct OverheadNeutral {
  std::vector<OverheadNeutralCost> costs;  // one for each authority
  std::vector<std::size_t> left_out;       // places without a neutral cost
  std::optional<double> median_rate;       // on direct expenditure; none when all are left out

  // Of the logarithms of unit costs, over the authorities that have a neutral cost; from two.
  std::optional<double> variance_as_returned;
  std::optional<double> variance_neutral;

  // 1 - neutral / as returned. Below zero when overheads hid differences in direct costs. None
  // when unit costs do not differ as they were returned.
  std::optional<double> overhead_contribution;
};

// No neutral cost is shown of a set with fewer.
inline constexpr std::size_t overhead_neutral_shown_from = 5;

// A neutral cost needs activity, and an overhead from zero to below the expenditure. Columns of
// different lengths are our own mistake, and throw.
OverheadNeutral overhead_neutral(const CostReturns& returns);

}  // namespace plumbline
