#include "statistics/least_squares.h"

#include <doctest/doctest.h>

#include <cmath>

#include "statistics/random.h"
#include "statistics/sums.h"

namespace plumbline {
namespace {

using Numbers = std::vector<double>;

std::optional<LeastSquares> fit(const Numbers& rows, std::size_t columns, const Numbers& outcomes) {
  return least_squares({.values = rows, .columns = columns}, outcomes);
}

}  // namespace

TEST_CASE("a line through three points on a line is found, with the ends holding it most") {
  const auto found = fit({1, 1, 1, 2, 1, 3}, 2, {5, 7, 9});
  CHECK(found->coefficients[0] == doctest::Approx(3));
  CHECK(found->coefficients[1] == doctest::Approx(2));
  CHECK(found->leverages[0] == doctest::Approx(5.0 / 6));
  CHECK(found->leverages[1] == doctest::Approx(1.0 / 3));
}

TEST_CASE("with a constant alone the coefficient is the mean") {
  const auto found = fit({1, 1, 1, 1}, 1, {4, 8, 1, 3});
  CHECK(found->coefficients[0] == doctest::Approx(4));
  CHECK(found->leverages[3] == doctest::Approx(0.25));
}

TEST_CASE("what is left is at right angles to every column, and leverages add up to the columns") {
  Random random(36);
  for (int draw = 0; draw < 100; ++draw) {
    const std::size_t columns = 1 + random.below(5);
    const std::size_t rows = columns + random.below(20);
    Numbers design;
    Numbers outcomes;
    for (std::size_t row = 0; row < rows; ++row) {
      // Columns of very different sizes, as indicators are.
      for (std::size_t column = 0; column < columns; ++column) {
        design.push_back(random.unit() * std::pow(100.0, static_cast<double>(column)));
      }
      outcomes.push_back(random.unit());
    }
    const auto found = fit(design, columns, outcomes);
    REQUIRE(found);
    CHECK(total(found->leverages) == doctest::Approx(static_cast<double>(columns)));
    for (std::size_t column = 0; column < columns; ++column) {
      NeumaierSum product;
      NeumaierSum size;
      for (std::size_t row = 0; row < rows; ++row) {
        double left = outcomes[row];
        for (std::size_t i = 0; i < columns; ++i) {
          left -= found->coefficients[i] * design[row * columns + i];
        }
        product.add(left * design[row * columns + column]);
        size.add(std::abs(design[row * columns + column]));
      }
      CHECK(std::abs(product.total()) <= 1e-9 * size.total());
    }
  }
}

TEST_CASE("columns that say the same have no answer, however large they are") {
  CHECK_FALSE(fit({1, 2, 1, 2, 1, 2}, 2, {1, 2, 3}));
  CHECK_FALSE(fit({1, 0, 1, 0, 1, 0}, 2, {1, 2, 3}));
  CHECK_FALSE(fit({1, 1e9, 1, 1e9 + 1, 1, 1e9 + 3}, 2, {1, 2, 3}));
  CHECK(fit({1, 1e9, 1, 2e9, 1, 4e9}, 2, {1, 2, 3}));
}

TEST_CASE("too few rows have no answer") {
  CHECK_FALSE(fit({1, 2}, 2, {1}));
  CHECK_FALSE(fit({}, 0, {}));
  CHECK_THROWS(fit({1, 2, 1}, 1, {1, 2}));
}

}  // namespace plumbline
