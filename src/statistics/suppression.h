// Which cells of a table of counts must be hidden (method M23): small counts, and beside them the
// fewest others, so that no small count can be worked out from the sums to within less than a
// width. Of as few, those of the smallest sum; of the same sum, the first in order.
#pragma once

#include <optional>
#include <vector>

#include "statistics/disclosure.h"
#include "statistics/linked_table.h"

namespace plumbline {

inline constexpr double protection_width = 5;

// All patterns are tried up to so many, which 12 cells never reach. Beyond, cells are added where a
// line tells most, and those that were not needed are shown again: few, not surely the fewest.
inline constexpr std::size_t patterns_tried_at_most = 100'000;

struct Suppression {
  CellPlaces primary;         // small counts, totals too
  CellPlaces secondary = {};  // hidden for their sake
  double secondary_sum = 0;

  // Patterns with as few cells of the same sum, if all were tried.
  std::optional<std::size_t> optimal_patterns = {};

  // No pattern without totals protects the small counts.
  bool hides_totals_too = false;

  CellPlaces hidden() const;
};

CellPlaces small_counts(const LinkedTable& table, const CountRule& rule = {});

// Cells known elsewhere are not hidden, and a small count that is known elsewhere cannot be
// protected. Fails closed: none when no pattern passes its audit, and then nothing is shown.
std::optional<Suppression> suppress(const LinkedTable& table, const CountRule& rule = {},
                                    double width = protection_width);

// The cells as they are shown: hidden ones none, others rounded from the exact count.
std::vector<std::optional<double>> shown_cells(const LinkedTable& table, const Suppression& found,
                                               const CountRule& rule = {});

}  // namespace plumbline
