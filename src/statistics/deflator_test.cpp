#include "statistics/deflator.h"

#include <doctest/doctest.h>

namespace plumbline {

using Series = std::vector<std::optional<double>>;

TEST_CASE("the Treasury's worked examples come out as it prints them") {
  CHECK(*real_terms(7.4, 91.031, 102.789) == doctest::Approx(8.36).epsilon(0.001));
  CHECK(*inflation_percent(88.48, 100) == doctest::Approx(13.02).epsilon(0.0001));
}

TEST_CASE("money in the base year is what it was") {
  CHECK(real_terms(541, 105.161, 105.161) == 541);
  CHECK(inflation_percent(100, 100) == 0);
}

TEST_CASE("there and back again is the same money") {
  CHECK(*real_terms(*real_terms(505, 96.721, 105.161), 105.161, 96.721) == doctest::Approx(505));
}

TEST_CASE("a year without money or index has no real terms") {
  const Series money{505, {}, 530};
  const Series index{{}, 100, 102};
  CHECK(real_series(money, index, 2) == Series{{}, {}, 530});
  CHECK(real_series(money, index, 0) == Series{{}, {}, {}});
  CHECK_FALSE(real_terms(505, 0, 100));
  CHECK_FALSE(inflation_percent(0, 100));
}

}  // namespace plumbline
