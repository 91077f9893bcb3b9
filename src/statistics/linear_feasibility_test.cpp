#include "statistics/linear_feasibility.h"

#include <doctest/doctest.h>

#include "statistics/random.h"

namespace plumbline {
namespace {

using Constraints = std::vector<LinearConstraint>;

constexpr double close = 1e-9;

double left_side(const LinearConstraint& constraint, const std::vector<double>& point) {
  double sum = 0;
  for (std::size_t i = 0; i < point.size(); ++i) sum += constraint.coefficients[i] * point[i];
  return sum;
}

bool holds(const LinearConstraint& constraint, const std::vector<double>& point) {
  const double over = left_side(constraint, point) - constraint.bound;
  return over < close && (constraint.relation == Relation::at_most || over > -close);
}

}  // namespace

TEST_CASE("a point is found where all constraints hold") {
  // Two parts of 10, the first at least 4 and the second at most 3.
  const Constraints constraints{{{1, 1}, Relation::equal, 10},
                                {{-1, 0}, Relation::at_most, -4},
                                {{0, 1}, Relation::at_most, 3}};
  const auto point = feasible_point(constraints, 2, close);
  REQUIRE(point);
  for (const LinearConstraint& constraint : constraints) CHECK(holds(constraint, *point));
}

TEST_CASE("constraints that contradict each other have no point") {
  CHECK_FALSE(feasible_point(
      Constraints{{{1, 1}, Relation::equal, 10}, {{1, 1}, Relation::at_most, 9}}, 2, close));
  // Nothing from zero up adds up to less than nothing.
  CHECK_FALSE(feasible_point(Constraints{{{1, 1}, Relation::equal, -1}}, 2, close));
}

TEST_CASE("constraints without unknowns hold or do not") {
  CHECK(feasible_point({}, 0, close));
  CHECK(feasible_point(Constraints{{{}, Relation::at_most, 1}}, 0, close));
  CHECK_FALSE(feasible_point(Constraints{{{}, Relation::at_most, -1}}, 0, close));
  CHECK(feasible_point(Constraints{{{0}, Relation::equal, 0}}, 1, close));
  CHECK_FALSE(feasible_point(Constraints{{{0}, Relation::equal, 5}}, 1, close));
}

TEST_CASE("constraints said twice are no contradiction") {
  const Constraints twice{
      {{1, -1}, Relation::equal, 0}, {{2, -2}, Relation::equal, 0}, {{1, 1}, Relation::equal, 8}};
  CHECK(*feasible_point(twice, 2, close) == std::vector<double>{4, 4});
}

TEST_CASE("a miss within the tolerance is none") {
  const Constraints off{{{1}, Relation::equal, 10}, {{1}, Relation::equal, 10.001}};
  CHECK(feasible_point(off, 1, 0.01));
  CHECK_FALSE(feasible_point(off, 1, 0.0001));
}

TEST_CASE("constraints drawn around a point are found to hold, and one beyond it not") {
  Random random(10);
  for (int draw = 0; draw < 200; ++draw) {
    const std::vector<double> point{random.unit(), 0, 5 * random.unit(), 0, random.unit()};
    Constraints constraints;
    for (int row = 0; row < 6; ++row) {
      LinearConstraint drawn{.coefficients = {}, .relation = Relation::at_most, .bound = 0};
      for (std::size_t i = 0; i < point.size(); ++i) {
        drawn.coefficients.push_back(static_cast<double>(random.below(7)) - 3);
      }
      drawn.relation = row < 3 ? Relation::equal : Relation::at_most;
      drawn.bound = left_side(drawn, point) + (row < 3 ? 0 : random.unit());
      constraints.push_back(drawn);
    }
    const auto found = feasible_point(constraints, point.size(), close);
    REQUIRE(found);
    for (const LinearConstraint& constraint : constraints) CHECK(holds(constraint, *found));

    LinearConstraint opposite = constraints.front();
    opposite.relation = Relation::at_most;
    opposite.bound -= 1;
    constraints.push_back(opposite);
    CHECK_FALSE(feasible_point(constraints, point.size(), close));
  }
}

TEST_CASE("constraints of different lengths are our own mistake") {
  CHECK_THROWS(feasible_point(Constraints{{{1, 1}, Relation::equal, 1}}, 3, close));
}

}  // namespace plumbline
