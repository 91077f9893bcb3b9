// The search behind suppression.h.
#pragma once

#include <optional>

#include "statistics/linked_table.h"

namespace plumbline {

struct SuppressionTask {
  const LinkedTable& table;
  CellPlaces primary;   // hidden, and to be protected
  CellPlaces eligible;  // that may be hidden beside them
  double width = 0;
};

struct SuppressionPattern {
  CellPlaces cells;
  std::optional<std::size_t> as_good;  // patterns with as few cells of the same sum, this one too
};

// None when not even hiding all eligible cells protects the primary ones.
std::optional<SuppressionPattern> find_pattern(const SuppressionTask& task);

}  // namespace plumbline
