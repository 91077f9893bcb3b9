// How much an authority's rank in its group hangs on any one of the others, and on what rounding
// leaves open (M28).
#pragma once

#include <optional>

#include "reports/measure_table.h"
#include "statistics/rank_uncertainty.h"

namespace plumbline {

struct RankStability {
  std::uint32_t rank = 1;         // from the highest, of the others that count and the authority
  std::size_t of = 0;             // how many that are
  RankRange without_one;          // when any one of the others is left out
  std::optional<RankRange> open;  // by rounded and hidden figures; none where all are exact
};

// None without a figure of its own that counts, or with fewer than three ranked.
std::optional<RankStability> rank_stability(const MeasureTable& table);

}  // namespace plumbline
