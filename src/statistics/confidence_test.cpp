#include "statistics/confidence.h"

#include <doctest/doctest.h>

namespace plumbline {

TEST_CASE("95% reaches 1.96 standard errors and 99.8% reaches 3.09") {
  CHECK(normal_reach(usual_confidence) == doctest::Approx(1.959963984540054).epsilon(1e-12));
  CHECK(normal_reach(strict_confidence) == doctest::Approx(3.090232306167813).epsilon(1e-12));
}

TEST_CASE("more confidence reaches further, and certainty is not to be had") {
  CHECK(normal_reach(0.90) < normal_reach(0.95));
  CHECK_THROWS(normal_reach(1));
  CHECK_THROWS(normal_reach(0));
  CHECK_THROWS(normal_reach(95));
}

}  // namespace plumbline
