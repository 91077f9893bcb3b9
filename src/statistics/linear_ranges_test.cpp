#include "statistics/linear_ranges.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "statistics/random.h"

namespace plumbline {
namespace {

using Constraints = std::vector<LinearConstraint>;

constexpr double close = 1e-9;

std::optional<std::vector<LinearRange>> ranges(const Constraints& constraints,
                                               std::size_t unknowns) {
  std::vector<std::size_t> all;
  for (std::size_t unknown = 0; unknown < unknowns; ++unknown) all.push_back(unknown);
  return linear_ranges(constraints, unknowns, all, close);
}

}  // namespace

TEST_CASE("two parts of ten, one of them at most three") {
  const auto found = ranges({{{1, 1}, Relation::equal, 10}, {{0, 1}, Relation::at_most, 3}}, 2);
  REQUIRE(found);
  CHECK(found->at(0).least == 7);
  CHECK(found->at(0).greatest == 10);
  CHECK(found->at(1).least == 0);
  CHECK(found->at(1).greatest == 3);
}

TEST_CASE("an unknown that nothing holds has no end, and one that is said has no room") {
  const auto found = ranges({{{0, 1, 0}, Relation::equal, 4}, {{1, 0, -1}, Relation::equal, 2}}, 3);
  CHECK(found->at(0).least == 2);
  CHECK_FALSE(found->at(0).greatest);
  CHECK(found->at(1).least == 4);
  CHECK(found->at(1).greatest == 4);
  CHECK_FALSE(ranges({}, 1)->at(0).greatest);
}

TEST_CASE("constraints said twice or that follow from each other take nothing away") {
  // The rows and columns of a two by two table: the fourth follows from the others.
  const Constraints table{{{1, 1, 0, 0}, Relation::equal, 7},
                          {{0, 0, 1, 1}, Relation::equal, 15},
                          {{1, 0, 1, 0}, Relation::equal, 11},
                          {{0, 1, 0, 1}, Relation::equal, 11},
                          {{2, 2, 0, 0}, Relation::equal, 14}};
  const auto found = ranges(table, 4);
  CHECK(found->at(0).least == 0);
  CHECK(found->at(0).greatest == 7);
  CHECK(found->at(3).least == 4);
  CHECK(found->at(3).greatest == 11);
}

TEST_CASE("constraints that hold at nought from the start still bind") {
  // The first is the second, and the second is the first and the third together.
  const auto found =
      ranges({{{1, -1, 0}, Relation::equal, 0}, {{-1, 1, -1}, Relation::equal, 0}}, 3);
  CHECK(found->at(2).greatest == 0);
  CHECK_FALSE(found->at(0).greatest);
}

TEST_CASE("constraints that cannot hold have no ranges") {
  CHECK_FALSE(ranges({{{1, 1}, Relation::equal, 10}, {{1, 1}, Relation::at_most, 9}}, 2));
  CHECK_THROWS(ranges({{{1, 1}, Relation::equal, 10}}, 3));
}

// Whole tables of small counts, counted out cell by cell.
TEST_CASE("the ranges of a table's cells are those that trying every table finds") {
  Random random(23);
  for (int draw = 0; draw < 60; ++draw) {
    std::vector<double> cells;
    for (int i = 0; i < 6; ++i) cells.push_back(static_cast<double>(random.below(7)));
    // Two rows of three.
    Constraints sums;
    for (std::size_t row = 0; row < 2; ++row) {
      LinearConstraint sum{.coefficients = std::vector<double>(6, 0)};
      for (std::size_t i = 0; i < 3; ++i) {
        sum.coefficients[3 * row + i] = 1;
        sum.bound += cells[3 * row + i];
      }
      sums.push_back(sum);
    }
    for (std::size_t column = 0; column < 3; ++column) {
      LinearConstraint sum{.coefficients = std::vector<double>(6, 0)};
      sum.coefficients[column] = 1;
      sum.coefficients[3 + column] = 1;
      sum.bound = cells[column] + cells[3 + column];
      sums.push_back(sum);
    }
    double least = 100;
    double greatest = 0;
    for (int first = 0; first <= sums[2].bound; ++first) {
      for (int second = 0; second <= sums[3].bound; ++second) {
        const double third = sums[0].bound - first - second;
        if (third < 0 || third > sums[4].bound) continue;
        least = std::min(least, third);
        greatest = std::max(greatest, third);
      }
    }
    const auto found = ranges(sums, 6);
    REQUIRE(found);
    CHECK(found->at(2).least == doctest::Approx(least));
    CHECK(*found->at(2).greatest == doctest::Approx(greatest));
  }
}

}  // namespace plumbline
