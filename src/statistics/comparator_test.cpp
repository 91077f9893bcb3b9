#include "statistics/comparator.h"

#include <doctest/doctest.h>

#include <vector>

#include "statistics/random.h"

namespace plumbline {

TEST_CASE("an authority is not part of what it is held against") {
  const Comparator found = comparator(std::vector<double>{10, 20, 60}, 2);
  CHECK(found.mean_with_own == 30);
  CHECK(found.mean_of_others == 15);
  CHECK(found.median_with_own == 20);
  CHECK(found.median_of_others == 15);
  CHECK(found.percent_from_others == 300);
}

TEST_CASE("with itself in, an authority's gap shrinks by one part in n") {
  Random random(17);
  for (std::size_t size = 2; size < 40; ++size) {
    std::vector<double> values(size);
    for (double& value : values) value = random.unit();
    const Comparator found = comparator(values, random.below(size));
    CHECK(found.own - found.mean_with_own ==
          doctest::Approx(found.gap_share * (found.own - *found.mean_of_others)));
  }
}

TEST_CASE("an authority alone has no others") {
  const Comparator alone = comparator(std::vector<double>{10}, 0);
  CHECK(alone.mean_with_own == 10);
  CHECK_FALSE(alone.mean_of_others);
  CHECK_FALSE(alone.percent_from_others);
  CHECK_THROWS(comparator(std::vector<double>{10}, 1));
}

}  // namespace plumbline
