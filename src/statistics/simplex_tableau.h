// The dense tableau that linear_feasibility.h and linear_ranges.h reckon on, with Bland's rule
// (1977), which cannot go round in circles.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "statistics/linear_feasibility.h"

namespace plumbline {

// A row for each constraint: coefficients of the unknowns, then of the slacks, then the bound. The
// last row is what is made small: at first the sum of the rows that are still missed, its bound how
// much they are missed by. A row is missed as long as its basis is an artificial variable, numbered
// from `columns` up.
struct SimplexTableau {
  std::size_t columns = 0;
  std::vector<std::vector<double>> rows;
  std::vector<std::size_t> basis;  // of each row but the last
  double nought = 0;               // a coefficient that is no greater is what rounding left

  bool is_missed(std::size_t row) const { return basis[row] >= columns; }
  double missed_by() const;
};

// Constraints of different lengths are our own mistake, and throw.
SimplexTableau simplex_tableau(std::span<const LinearConstraint> constraints, std::size_t unknowns);

void pivot(SimplexTableau& tableau, std::size_t leaving, std::size_t entering);

// Pivots until the last row cannot become smaller.
enum class SimplexEnd { smallest, unbounded, gave_up };
SimplexEnd make_smallest(SimplexTableau& tableau);

}  // namespace plumbline
