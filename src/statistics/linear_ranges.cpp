#include "statistics/linear_ranges.h"

#include <cmath>
#include <stdexcept>

#include "statistics/simplex_tableau.h"

namespace plumbline {
namespace {

std::optional<std::size_t> any_column(const SimplexTableau& tableau, std::size_t row) {
  for (std::size_t column = 0; column < tableau.columns; ++column) {
    if (std::abs(tableau.rows[row][column]) > tableau.nought) return column;
  }
  return std::nullopt;
}

void drop(SimplexTableau& tableau, std::size_t row) {
  tableau.rows.erase(tableau.rows.begin() + static_cast<std::ptrdiff_t>(row));
  tableau.basis.erase(tableau.basis.begin() + static_cast<std::ptrdiff_t>(row));
}

// A row that is met and still has an artificial basis says nothing new, or gets a basis of its own.
void drive_out_artificials(SimplexTableau& tableau) {
  for (std::size_t row = tableau.basis.size(); row-- > 0;) {
    if (!tableau.is_missed(row)) continue;
    tableau.rows[row].back() = 0;
    if (const auto column = any_column(tableau, row)) {
      pivot(tableau, row, *column);
    } else {
      drop(tableau, row);
    }
  }
}

// The last row becomes `sign` times the unknown, in terms of what is not in the basis.
void aim_at(SimplexTableau& tableau, std::size_t unknown, double sign) {
  std::vector<double>& aim = tableau.rows.back();
  aim.assign(tableau.columns + 1, 0.0);
  aim[unknown] = sign;
  for (std::size_t row = 0; row < tableau.basis.size(); ++row) {
    if (tableau.basis[row] != unknown) continue;
    for (std::size_t i = 0; i < aim.size(); ++i) aim[i] -= sign * tableau.rows[row][i];
    aim[unknown] = 0;
  }
}

// The greatest of `sign` times the unknown; none without an end.
std::optional<double> greatest(SimplexTableau& tableau, std::size_t unknown, double sign) {
  aim_at(tableau, unknown, sign);
  switch (make_smallest(tableau)) {
    case SimplexEnd::smallest:
      return -tableau.rows.back().back();
    case SimplexEnd::unbounded:
      return std::nullopt;
    case SimplexEnd::gave_up:
      break;
  }
  throw std::runtime_error("a linear program that does not end");
}

}  // namespace

std::optional<std::vector<LinearRange>> linear_ranges(std::span<const LinearConstraint> constraints,
                                                      std::size_t unknowns,
                                                      std::span<const std::size_t> asked,
                                                      double tolerance) {
  SimplexTableau tableau = simplex_tableau(constraints, unknowns);
  if (make_smallest(tableau) == SimplexEnd::gave_up) {
    throw std::runtime_error("a linear program that does not end");
  }
  if (tableau.missed_by() > tolerance) return std::nullopt;
  drive_out_artificials(tableau);
  std::vector<LinearRange> found;
  for (const std::size_t unknown : asked) {
    // Nothing is below zero, so that the least has an end.
    const double least = 0 - greatest(tableau, unknown, -1).value_or(0);
    found.push_back({.least = least, .greatest = greatest(tableau, unknown, 1)});
  }
  return found;
}

}  // namespace plumbline
