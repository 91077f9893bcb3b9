#include "statistics/simplex_tableau.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "statistics/sums.h"

namespace plumbline {
namespace {

// A coefficient this small, beside the greatest, is what rounding left of nought.
constexpr double rounded_to_nought = 1e-9;

// Bland's rule ends by itself; with rounding, that is not proven. A system this large needs dozens.
constexpr int most_pivots = 10'000;

double greatest_coefficient(std::span<const LinearConstraint> constraints) {
  double greatest = 0;
  for (const LinearConstraint& constraint : constraints) {
    for (const double coefficient : constraint.coefficients) {
      greatest = std::max(greatest, std::abs(coefficient));
    }
  }
  return greatest;
}

// Bland's rule: the first column that makes the last row smaller.
std::optional<std::size_t> entering_column(const SimplexTableau& tableau) {
  for (std::size_t column = 0; column < tableau.columns; ++column) {
    if (tableau.rows.back()[column] > tableau.nought) return column;
  }
  return std::nullopt;
}

// The row that first reaches nought as the column enters; of several, that with the first basis.
std::optional<std::size_t> leaving_row(const SimplexTableau& tableau, std::size_t column) {
  std::optional<std::size_t> leaving;
  double least = 0;
  for (std::size_t row = 0; row < tableau.basis.size(); ++row) {
    const double coefficient = tableau.rows[row][column];
    if (coefficient <= tableau.nought) continue;
    const double reach = tableau.rows[row].back() / coefficient;
    if (!leaving || reach < least ||
        (reach == least && tableau.basis[row] < tableau.basis[*leaving])) {
      leaving = row;
      least = reach;
    }
  }
  return leaving;
}

}  // namespace

double SimplexTableau::missed_by() const {
  NeumaierSum sum;
  for (std::size_t row = 0; row < basis.size(); ++row) {
    if (is_missed(row)) sum.add(std::abs(rows[row].back()));
  }
  return sum.total();
}

SimplexTableau simplex_tableau(std::span<const LinearConstraint> constraints,
                               std::size_t unknowns) {
  for (const LinearConstraint& constraint : constraints) {
    if (constraint.coefficients.size() != unknowns) {
      throw std::logic_error("constraints of different lengths");
    }
  }
  SimplexTableau tableau;
  tableau.nought = rounded_to_nought * greatest_coefficient(constraints);
  const auto slacks =
      std::ranges::count(constraints, Relation::at_most, &LinearConstraint::relation);
  tableau.columns = unknowns + static_cast<std::size_t>(slacks);
  std::vector<double> missed(tableau.columns + 1, 0.0);
  std::size_t slack = unknowns;
  for (const LinearConstraint& constraint : constraints) {
    std::vector<double> row = constraint.coefficients;
    row.resize(tableau.columns + 1, 0.0);
    if (constraint.relation == Relation::at_most) row[slack++] = 1;
    row.back() = constraint.bound;
    for (double& number : row) number = constraint.bound < 0 ? -number : number;
    for (std::size_t i = 0; i < row.size(); ++i) missed[i] += row[i];
    tableau.basis.push_back(tableau.columns + tableau.rows.size());
    tableau.rows.push_back(std::move(row));
  }
  tableau.rows.push_back(std::move(missed));
  return tableau;
}

void pivot(SimplexTableau& tableau, std::size_t leaving, std::size_t entering) {
  std::vector<double>& pivot_row = tableau.rows[leaving];
  const double divisor = pivot_row[entering];
  for (double& number : pivot_row) number /= divisor;
  for (std::size_t row = 0; row < tableau.rows.size(); ++row) {
    const double times = tableau.rows[row][entering];
    if (row == leaving || times == 0) continue;
    for (std::size_t i = 0; i < pivot_row.size(); ++i) tableau.rows[row][i] -= times * pivot_row[i];
    tableau.rows[row][entering] = 0;
  }
  tableau.basis[leaving] = entering;
}

SimplexEnd make_smallest(SimplexTableau& tableau) {
  for (int pivots = 0; pivots < most_pivots; ++pivots) {
    const auto column = entering_column(tableau);
    if (!column) return SimplexEnd::smallest;
    const auto leaving = leaving_row(tableau, *column);
    if (!leaving) return SimplexEnd::unbounded;
    pivot(tableau, *leaving, *column);
  }
  return SimplexEnd::gave_up;
}

}  // namespace plumbline
