#include "statistics/funnel.h"

#include <doctest/doctest.h>

#include <cmath>

#include "statistics/confidence_intervals.h"

namespace plumbline {
namespace {

const auto near = [](double value) { return doctest::Approx(value).epsilon(1e-9); };

}  // namespace

// A half of 100 people: the standard error is a twentieth.
TEST_CASE("limits of a share as on paper") {
  const auto found = proportion_limits(100, 0.5);
  CHECK(found->low == near(0.5 - 0.05 * 1.959963984540054));
  CHECK(found->high == near(0.5 + 0.05 * 1.959963984540054));
}

TEST_CASE("limits never leave 0 and 1") {
  const auto found = proportion_limits(2, 0.9, strict_confidence);
  CHECK(found->high == 1);
  CHECK(proportion_limits(2, 0.1, strict_confidence)->low == 0);
  CHECK(normal_rate_limits(10, 0.1)->low == 0);
}

TEST_CASE("a share is outside the funnel exactly where its Wilson interval excludes the target") {
  for (int count = 0; count <= 60; ++count) {
    CAPTURE(count);
    const bool is_inside = proportion_limits(60, 0.3)->holds(count / 60.0);
    CHECK(is_inside == wilson_interval(count, 60)->holds(0.3));
  }
}

TEST_CASE(
    "a small count is outside the funnel exactly where its exact interval excludes the rate") {
  for (const double expected : {0.5, 3.0, 4.2}) {
    CAPTURE(expected);
    for (int count = 0; count < byar_from; ++count) {
      CAPTURE(count);
      const bool is_inside = rate_limits(100, expected / 100)->holds(count / 100.0);
      CHECK(is_inside == poisson_interval(count)->holds(expected));
    }
  }
}

TEST_CASE("the funnel narrows with size and widens with confidence") {
  const auto of_rate = [](double size, double target, double confidence) {
    return rate_limits(size, target, 1, confidence);
  };
  using Limits = std::optional<Bounds> (*)(double size, double target, double confidence);
  for (const Limits limits : {Limits{proportion_limits}, Limits{of_rate}}) {
    for (const double size : {5, 20, 60, 200, 1000}) {
      CAPTURE(size);
      const auto here = limits(size, 0.2, usual_confidence);
      const auto larger = limits(2 * size, 0.2, usual_confidence);
      const auto surer = limits(size, 0.2, strict_confidence);
      CHECK(here->holds(0.2));
      CHECK(larger->high - larger->low < here->high - here->low);
      CHECK(surer->high > here->high);
      CHECK(surer->low <= here->low);
    }
  }
}

// 40,000 people at 50 for every 10,000 expect 200 events, of which the standard error is sqrt(200).
TEST_CASE("limits of a rate for every so many people") {
  const auto normal = normal_rate_limits(40'000, 50, 10'000);
  CHECK(normal->high == near(50 + 1.959963984540054 * std::sqrt(200.0) / 4));
  const auto exact = rate_limits(40'000, 50, 10'000);
  CHECK(exact->low == doctest::Approx(normal->low).epsilon(0.01));
  CHECK(exact->high == doctest::Approx(normal->high).epsilon(0.01));
}

// 3 expected: no event at all has a probability of exp(-3), 0.0498: more than a fortieth, and by a
// hair less than a twentieth.
TEST_CASE("no events at all are within the limits while that is likely enough") {
  CHECK(rate_limits(100, 0.03)->low == 0);
  CHECK(rate_limits(100, 0.03, 1, 0.90)->low > 0);
  CHECK(rate_limits(100, 0.04)->low > 0);
}

TEST_CASE("the standard error of a share is largest at a half and falls with the root of size") {
  CHECK(proportion_error(100, 0.5) == near(0.05));
  CHECK(proportion_error(400, 0.5) == near(0.025));
  CHECK(proportion_error(100, 0.1) == near(0.03));
  CHECK(proportion_error(100, 1) == 0);
}

TEST_CASE("a target of zero leaves no room, and no people or a wrong target no limits") {
  CHECK(rate_limits(100, 0) == Bounds{0, 0});
  CHECK(proportion_limits(100, 0) == Bounds{0, 0});
  CHECK_FALSE(proportion_limits(0, 0.5));
  CHECK_FALSE(proportion_limits(10, 1.1));
  CHECK_FALSE(proportion_limits(10, -0.1));
  CHECK_FALSE(rate_limits(0, 1));
  CHECK_FALSE(rate_limits(10, -1));
  CHECK_FALSE(normal_rate_limits(0, 1));
}

}  // namespace plumbline
