// Counts bound by sums, and what somebody can work out of those that are hidden (method M23). Rows,
// columns, hierarchies and overlapping groups are all sums over one list of cells, so that they are
// audited together.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace plumbline {

using CellPlaces = std::vector<std::size_t>;  // ascending

struct SumOfCells {
  std::size_t total = 0;
  CellPlaces parts;
};

struct LinkedTable {
  std::vector<double> counts;  // exact, none below zero
  std::vector<SumOfCells> sums;
  CellPlaces known_elsewhere = {};  // published by somebody else: hiding them hides nothing
};

// Rows after each other, with a total at the end of each, and a row of totals at the end.
LinkedTable table_with_totals(std::span<const double> counts, std::size_t columns);

// Cells that are the total of any sum.
CellPlaces totals_of(const LinkedTable& table);

struct AuditedCell {
  std::size_t cell = 0;
  double least = 0;
  std::optional<double> greatest;  // none: without an end

  bool is_as_wide_as(double width) const;
};

// What the hidden cells can be, given the others, the sums and that no count is below zero: one for
// each cell that is asked for. None when the counts do not add up to their totals, or one is below
// zero: of such a table nothing can be proved.
std::optional<std::vector<AuditedCell>> audit(const LinkedTable& table, const CellPlaces& hidden,
                                              const CellPlaces& asked);

// Whether every cell to be protected is hidden and cannot be told to within less than the width.
bool protects(const LinkedTable& table, const CellPlaces& hidden, const CellPlaces& to_protect,
              double width);

}  // namespace plumbline
