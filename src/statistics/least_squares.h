// Ordinary least squares by Householder's QR. A constant is a column of ones like any other.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace plumbline {

// One row for each observation, one column for each covariate, row after row.
struct Design {
  std::span<const double> values;
  std::size_t columns = 0;

  std::size_t rows() const { return columns == 0 ? 0 : values.size() / columns; }
  double at(std::size_t row, std::size_t column) const { return values[row * columns + column]; }
};

struct LeastSquares {
  std::vector<double> coefficients;  // one for each column
  std::vector<double> leverages;     // one for each row: the diagonal of the hat matrix, 0 to 1
};

// Columns that nearly say the same have no answer: the condition number, of columns brought to
// length 1, may be this.
inline constexpr double greatest_condition = 1e8;

// None with fewer rows than columns, without columns, or with columns that say the same. Outcomes
// that do not fit the rows are our own mistake, and throw.
std::optional<LeastSquares> least_squares(const Design& design, std::span<const double> outcomes);

}  // namespace plumbline
