#include "statistics/bounds.h"

#include <doctest/doctest.h>

#include <vector>

#include "base/rounding.h"
#include "statistics/random.h"

namespace plumbline {

TEST_CASE("sixty children rounded to 5 may be 58 to 62") {
  CHECK(rounded_count(60, 5) == Bounds{58, 62});
  CHECK(rounded_count(60, 10) == Bounds{55, 65});
  CHECK(rounded_count(60, 1) == Bounds{60, 60});
}

TEST_CASE("a count rounded to nothing is never below zero") {
  CHECK(rounded_count(0, 5) == Bounds{0, 2});
}

TEST_CASE("every whole number lies within the interval of its own rounding") {
  Random random(7);
  for (int i = 0; i < 500; ++i) {
    const double children = static_cast<double>(random.below(10'000));
    CHECK(rounded_count(round_to_base(children, 5), 5).holds(children));
    CHECK(rounded_count(round_to_base(children, 10), 10).holds(children));
  }
}

TEST_CASE("money in thousands may be half a thousand more or less") {
  CHECK(rounded_amount(9'490'000, 1000) == Bounds{9'489'500, 9'490'500});
  CHECK(low_symbol(1000) == Bounds{0, 500});
}

TEST_CASE("a quotient of intervals holds every quotient of their numbers") {
  Random random(11);
  for (int i = 0; i < 500; ++i) {
    const Bounds above{-5 + 10 * random.unit(), 6 + random.unit()};
    const Bounds below{1 + random.unit(), 3 + random.unit()};
    const double n = above.low + (above.high - above.low) * random.unit();
    const double d = below.low + (below.high - below.low) * random.unit();
    CHECK(quotient(above, below)->holds(n / d));
    CHECK(minus(above, below).holds(n - d));
    CHECK(plus(above, below).holds(n + d));
  }
}

TEST_CASE("a denominator that may be zero gives no quotient") {
  CHECK_FALSE(quotient({1, 2}, {0, 2}));
  CHECK_FALSE(quotient({1, 2}, {-1, 2}));
}

TEST_CASE("a suppressed cell is what its row leaves for it") {
  const std::vector<Bounds> exact{{90, 90}, {48, 48}};
  const auto cell = intersection({1, 5}, remainder({142, 142}, exact));
  CHECK(cell == Bounds{4, 4});
  CHECK(is_pinned(*cell));

  const std::vector<Bounds> rounded{rounded_count(90, 5), rounded_count(45, 5)};
  CHECK(remainder(rounded_count(140, 5), rounded) == Bounds{-1, 11});
  CHECK_FALSE(intersection({1, 5}, {6, 9}));
}

TEST_CASE("a difference has a sign only when its whole interval has") {
  CHECK(sign({1, 6}) == Sign::positive);
  CHECK(sign({-6, -1}) == Sign::negative);
  CHECK(sign({0, 0}) == Sign::zero);
  CHECK(sign({-20, 6}) == Sign::undetermined);
}

TEST_CASE("half a range is told as a share of its point") {
  CHECK(half_range_percent({90, 110}, 100) == 10);
  CHECK_FALSE(half_range_percent({-1, 1}, 0));
  CHECK(rounding_deviation(1, 12) == 1);
}

}  // namespace plumbline
