#include "statistics/present.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

namespace plumbline {

using Set = std::vector<std::optional<double>>;

TEST_CASE("the numbers of a set are taken out and answers go back to their places") {
  const Present found = present(Set{{}, 3.0, {}, 1.0});
  CHECK(found.values == std::vector<double>{3, 1});
  CHECK(found.missing() == 2);
  const std::vector<int> answers{30, 10};
  CHECK(spread<int>(found, answers) == std::vector<std::optional<int>>{{}, 30, {}, 10});
}

TEST_CASE("minus zero is zero") { CHECK_FALSE(std::signbit(present(Set{-0.0}).values.front())); }

TEST_CASE("what is not a number never enters") {
  CHECK_THROWS(present(Set{std::numeric_limits<double>::quiet_NaN()}));
  CHECK_THROWS(present(Set{1.0, std::numeric_limits<double>::infinity()}));
}

}  // namespace plumbline
