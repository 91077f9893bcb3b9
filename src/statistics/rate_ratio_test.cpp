#include "statistics/rate_ratio.h"

#include <doctest/doctest.h>

#include <cmath>

namespace plumbline {
namespace {

const auto near = [](double value) { return doctest::Approx(value).epsilon(1e-9); };

}  // namespace

// 200 and 50 events: the standard error of the log is sqrt(1/200 + 1/50) = sqrt(0.025).
TEST_CASE("twice the rate, with its interval, as on paper") {
  const auto found = rate_ratio({.count = 200, .size = 20'000}, {.count = 50, .size = 10'000});
  const double reach = 1.959963984540054 * std::sqrt(0.025);
  CHECK(found->ratio == near(2));
  CHECK(found->interval.low == near(2 * std::exp(-reach)));
  CHECK(found->interval.high == near(2 * std::exp(reach)));
  CHECK(found->z == near(std::log(2.0) / std::sqrt(0.025)));
}

TEST_CASE("equal rates do not differ") {
  const auto found = rate_ratio({.count = 30, .size = 300}, {.count = 70, .size = 700});
  CHECK(found->ratio == near(1));
  CHECK(found->p_value == near(1));
}

TEST_CASE("turned round, the ratio is one over it and the test the same") {
  const RateOf first{.count = 64, .size = 9'750};
  const RateOf second{.count = 790, .size = 140'200};
  const auto ratio = rate_ratio(first, second);
  const auto turned = rate_ratio(second, first);
  CHECK(turned->ratio == near(1 / ratio->ratio));
  CHECK(turned->interval.low == near(1 / ratio->interval.high));
  CHECK(turned->z == near(-ratio->z));
  CHECK(turned->p_value == near(ratio->p_value));
}

// 40 and 61 of 1,000: the intervals, 29 to 54 and 46 to 77, overlap; the test is nearly sure.
TEST_CASE("two areas can differ although their intervals overlap") {
  const RateOf low{.count = 40, .size = 1000};
  const RateOf high{.count = 61, .size = 1000};
  CHECK(rate_interval(low)->high > rate_interval(high)->low);
  CHECK(rate_ratio(high, low)->p_value < 0.05);
}

TEST_CASE("the interval excludes 1 exactly where the test is below its level") {
  for (int count = 30; count < 120; ++count) {
    CAPTURE(count);
    const auto found = rate_ratio({.count = double(count), .size = 100}, {.count = 70, .size = 100},
                                  strict_confidence);
    CHECK(found->interval.holds(1) == (found->p_value > 1 - strict_confidence));
  }
}

TEST_CASE("no events or no people, no ratio") {
  CHECK_FALSE(rate_ratio({.count = 0, .size = 100}, {.count = 5, .size = 100}));
  CHECK_FALSE(rate_ratio({.count = 5, .size = 100}, {.count = 0, .size = 100}));
  CHECK_FALSE(rate_ratio({.count = 5, .size = 0}, {.count = 5, .size = 100}));
}

}  // namespace plumbline
