#include "base/rounding.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

namespace plumbline {

TEST_CASE("halves go away from zero on the decimal number, whatever its binary neighbour") {
  CHECK(round_half_away(2.675, 2) == 2.68);
  CHECK(round_half_away(1.005, 2) == 1.01);
  CHECK(round_half_away(-2.5, 0) == -3);
  CHECK(round_half_away(0.5, 0) == 1);
  CHECK(round_half_away(2.674999, 2) == 2.67);
}

TEST_CASE("what arithmetic leaves beyond the fifteenth digit does not decide a half") {
  CHECK(round_half_away(1.1 * 1.5 * 10, 0) == 17);
  CHECK(round_half_away(0.1 + 0.2 + 0.15, 1) == 0.5);
}

TEST_CASE("a number that needs no rounding is left as it is") {
  CHECK(round_half_away(46045.04, 2) == 46045.04);
  CHECK(round_half_away(0.1, 3) == 0.1);
  CHECK(round_half_away(1e300, 2) == 1e300);
  CHECK(round_half_away(9'007'199'254'740'991.0, 2) == 9'007'199'254'740'991.0);
}

TEST_CASE("places before the point can be rounded too") {
  CHECK(round_half_away(1250, -2) == 1300);
  CHECK(round_half_away(-49, -2) == 0);
  CHECK(round_half_away(1e-30, 2) == 0);
}

TEST_CASE("a number that rounds to nothing is zero without a sign") {
  CHECK_FALSE(std::signbit(round_half_away(-0.001, 2)));
  CHECK_FALSE(std::signbit(round_half_away(-0.0, 2)));
  CHECK_FALSE(std::signbit(round_to_base(-2, 5)));
}

TEST_CASE("counts round to the nearest multiple of a base") {
  CHECK(round_to_base(602, 5) == 600);
  CHECK(round_to_base(603, 5) == 605);
  CHECK(round_to_base(5, 10) == 10);
  CHECK(round_to_base(-15, 10) == -20);
  CHECK(round_to_base(602.5, 5) == 605);
  CHECK_THROWS(round_to_base(1, 0));
}

TEST_CASE("a base with decimals is kept exactly") {
  CHECK(round_to_base(0.15, 0.1) == 0.2);
  CHECK(round_to_base(2.675, 0.05) == 2.7);
  CHECK(round_to_base(1e30, 0.05) == 1e30);
  CHECK(round_to_base(1e-30, 5) == 0);
}

TEST_CASE("a rounded number is within half a place and rounding it again changes nothing") {
  std::mt19937_64 random(20);
  for (int i = 0; i < 2'000; ++i) {
    const double value = (static_cast<double>(random() >> 11) * 0x1.0p-53 - 0.5) * 1e6;
    const double rounded = round_half_away(value, 2);
    CHECK(std::abs(rounded - value) <= 0.005 + 1e-9);
    CHECK(round_half_away(rounded, 2) == rounded);
    CHECK(round_half_away(-value, 2) == -rounded);
    CHECK(std::abs(round_to_base(value, 5) - value) <= 2.5);
  }
}

TEST_CASE("every half thousandth rounds up in size") {
  for (int thousandths = 5; thousandths < 20'000; thousandths += 10) {
    const double value = thousandths / 1000.0;
    const int hundredths = (thousandths + 5) / 10;
    CHECK(round_half_away(value, 2) == hundredths / 100.0);
  }
}

}  // namespace plumbline
