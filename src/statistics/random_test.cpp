#include "statistics/random.h"

#include <doctest/doctest.h>

#include <vector>

namespace plumbline {

TEST_CASE("splitmix64 gives its published first number") {
  CHECK(SplitMix64(0).next() == 0xe220a8397b1dcdafU);
}

TEST_CASE("the same seed gives the same numbers, another seed others") {
  Random one(42);
  Random same(42);
  Random other(43);
  int differences = 0;
  for (int i = 0; i < 100; ++i) {
    const auto drawn = one.next();
    CHECK(drawn == same.next());
    differences += drawn != other.next() ? 1 : 0;
  }
  CHECK(differences == 100);
}

TEST_CASE("numbers below a bound reach every one and none beyond") {
  Random random(1);
  std::vector<int> seen(7);
  for (int i = 0; i < 7'000; ++i) ++seen.at(random.below(7));
  for (const int times : seen) {
    CHECK(times > 850);
    CHECK(times < 1150);
  }
  CHECK_THROWS(random.below(0));
}

TEST_CASE("a bound that does not divide the range is drawn again rather than unevenly") {
  Random random(3);
  const std::uint64_t bound = (std::uint64_t{1} << 63) + 1;
  for (int i = 0; i < 200; ++i) CHECK(random.below(bound) < bound);
}

TEST_CASE("unit numbers are from 0 up to 1") {
  Random random(5);
  for (int i = 0; i < 1'000; ++i) {
    const double drawn = random.unit();
    CHECK(drawn >= 0);
    CHECK(drawn < 1);
  }
}

}  // namespace plumbline
