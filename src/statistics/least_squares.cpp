#include "statistics/least_squares.h"

#include <cmath>
#include <stdexcept>

#include "statistics/sums.h"

namespace plumbline {
namespace {

using Vector = std::vector<double>;
using Columns = std::vector<Vector>;

double dot(const Vector& left, const Vector& right, std::size_t from) {
  NeumaierSum sum;
  for (std::size_t i = from; i < left.size(); ++i) sum.add(left[i] * right[i]);
  return sum.total();
}

Columns columns_of(const Design& design) {
  Columns columns(design.columns);
  for (std::size_t column = 0; column < design.columns; ++column) {
    for (std::size_t row = 0; row < design.rows(); ++row) {
      columns[column].push_back(design.at(row, column));
    }
  }
  return columns;
}

// Divided by their lengths, which are given back; a column of nothing stays.
Vector bring_to_length_1(Columns& columns) {
  Vector lengths;
  for (Vector& column : columns) {
    const double length = std::sqrt(dot(column, column, 0));
    lengths.push_back(length);
    if (length == 0) continue;
    for (double& value : column) value /= length;
  }
  return lengths;
}

// I - 2 v v' / v'v, where v begins with zeros.
struct Reflection {
  Vector v;
  double squared_length = 0;
  std::size_t from = 0;

  void apply(Vector& vector) const {
    if (squared_length == 0) return;
    const double times = 2 * dot(v, vector, from) / squared_length;
    for (std::size_t i = from; i < v.size(); ++i) vector[i] -= times * v[i];
  }
};

// Takes all of the column below `from` into one number at `from`.
Reflection reflection(const Vector& column, std::size_t from) {
  Reflection found{.v = Vector(column.size(), 0.0), .from = from};
  for (std::size_t i = from; i < column.size(); ++i) found.v[i] = column[i];
  found.v[from] += std::copysign(std::sqrt(dot(column, column, from)), column[from]);
  found.squared_length = dot(found.v, found.v, from);
  return found;
}

// The columns become the upper triangle R, column after column.
std::vector<Reflection> triangulate(Columns& columns) {
  std::vector<Reflection> reflections;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    reflections.push_back(reflection(columns[at], at));
    for (std::size_t column = at; column < columns.size(); ++column) {
      reflections.back().apply(columns[column]);
    }
  }
  return reflections;
}

Vector solve_triangle(const Columns& triangle, Vector right) {
  right.resize(triangle.size());
  for (std::size_t at = triangle.size(); at-- > 0;) {
    right[at] /= triangle[at][at];
    for (std::size_t row = 0; row < at; ++row) right[row] -= right[at] * triangle[at][row];
  }
  return right;
}

// In Frobenius' norm, at least the usual condition number and at most as many times it as there
// are columns. Infinite when R has no inverse.
double condition(const Columns& triangle) {
  double squared_inverse = 0;
  for (std::size_t column = 0; column < triangle.size(); ++column) {
    if (triangle[column][column] == 0) return INFINITY;
    Vector unit(triangle.size(), 0.0);
    unit[column] = 1;
    const Vector inverse = solve_triangle(triangle, unit);
    squared_inverse += dot(inverse, inverse, 0);
  }
  // The columns of R are as long as those it was made of: 1.
  return std::sqrt(static_cast<double>(triangle.size()) * squared_inverse);
}

// The squared lengths of the rows of Q, whose columns are the unit vectors reflected back.
Vector leverages(const std::vector<Reflection>& reflections, std::size_t rows) {
  Vector found(rows, 0.0);
  for (std::size_t column = 0; column < reflections.size(); ++column) {
    Vector q(rows, 0.0);
    q[column] = 1;
    for (std::size_t at = reflections.size(); at-- > 0;) reflections[at].apply(q);
    for (std::size_t row = 0; row < rows; ++row) found[row] += q[row] * q[row];
  }
  return found;
}

}  // namespace

std::optional<LeastSquares> least_squares(const Design& design, std::span<const double> outcomes) {
  if (design.columns > 0 && design.values.size() != design.columns * outcomes.size()) {
    throw std::logic_error("outcomes of other rows");
  }
  if (design.columns == 0 || design.rows() < design.columns) return std::nullopt;
  Columns triangle = columns_of(design);
  const Vector lengths = bring_to_length_1(triangle);
  const std::vector<Reflection> reflections = triangulate(triangle);
  // Not "greater than", so that infinity and what is no number are refused too.
  if (!(condition(triangle) <= greatest_condition)) return std::nullopt;
  Vector reflected(outcomes.begin(), outcomes.end());
  for (const Reflection& one : reflections) one.apply(reflected);
  LeastSquares found{.coefficients = solve_triangle(triangle, reflected),
                     .leverages = leverages(reflections, design.rows())};
  for (std::size_t column = 0; column < design.columns; ++column) {
    found.coefficients[column] /= lengths[column];
  }
  return found;
}

}  // namespace plumbline
