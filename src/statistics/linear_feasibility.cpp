#include "statistics/linear_feasibility.h"

#include <algorithm>

#include "statistics/simplex_tableau.h"

namespace plumbline {

std::optional<std::vector<double>> feasible_point(std::span<const LinearConstraint> constraints,
                                                  std::size_t unknowns, double tolerance) {
  SimplexTableau tableau = simplex_tableau(constraints, unknowns);
  make_smallest(tableau);
  if (tableau.missed_by() > tolerance) return std::nullopt;
  std::vector<double> point(unknowns, 0.0);
  for (std::size_t row = 0; row < tableau.basis.size(); ++row) {
    const std::size_t column = tableau.basis[row];
    if (column < unknowns) point[column] = std::max(0.0, tableau.rows[row].back());
  }
  return point;
}

}  // namespace plumbline
