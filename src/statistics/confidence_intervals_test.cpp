#include "statistics/confidence_intervals.h"

#include <doctest/doctest.h>

#include <cmath>

namespace plumbline {
namespace {

const auto near = [](double value) { return doctest::Approx(value).epsilon(1e-9); };

bool lies_within(Bounds inner, Bounds outer) {
  return outer.low <= inner.low && inner.high <= outer.high;
}

// The probability of so many events or fewer where `expected` are expected.
double poisson_up_to(int count, double expected) {
  double term = std::exp(-expected);
  double sum = term;
  for (int events = 1; events <= count; ++events) {
    term *= expected / events;
    sum += term;
  }
  return sum;
}

}  // namespace

// With a reach of 2 standard errors and 8 of 16: (2 * 8 + 4 -+ 2 sqrt(4 + 16)) / 40.
TEST_CASE("a Wilson interval as on paper") {
  const double two_errors = std::erf(2 / std::sqrt(2.0));
  const auto found = wilson_interval(8, 16, two_errors);
  CHECK(found->low == near((20 - 2 * std::sqrt(20.0)) / 40));
  CHECK(found->high == near((20 + 2 * std::sqrt(20.0)) / 40));
}

TEST_CASE("nobody of 40 may still be one in eleven, and everybody of 25 seven in eight") {
  const auto nobody = wilson_interval(0, 40);
  CHECK(nobody->low == 0);
  CHECK(nobody->high == near(0.0876216011972866));
  const auto everybody = wilson_interval(25, 25);
  CHECK(everybody->low == near(0.866807749060952));
  CHECK(everybody->high == 1);
}

TEST_CASE("a Wilson interval is the same seen from the others' side") {
  for (const double count : {0, 1, 7, 20, 39, 40}) {
    CAPTURE(count);
    const auto some = wilson_interval(count, 40);
    const auto others = wilson_interval(40 - count, 40);
    CHECK(some->low == near(1 - others->high));
    CHECK(some->high == near(1 - others->low));
  }
}

TEST_CASE("intervals hold the estimate, widen with confidence and shrink with size") {
  for (const double count : {0, 1, 5, 9, 10, 30, 90}) {
    CAPTURE(count);
    const auto share = wilson_interval(count, 100);
    CHECK(share->holds(count / 100));
    CHECK(lies_within(*share, *wilson_interval(count, 100, strict_confidence)));
    const auto larger = wilson_interval(10 * count, 1000);
    CHECK(larger->high - larger->low < share->high - share->low);
    const auto events = poisson_interval(count);
    CHECK(events->holds(count));
    CHECK(lies_within(*events, *poisson_interval(count, strict_confidence)));
  }
}

// The rule of three: no event seen, up to -ln(0.025) = 3.69 expected.
TEST_CASE("no event at all has an upper limit of 3.69 events") {
  const auto found = poisson_interval(0);
  CHECK(found->low == 0);
  CHECK(found->high == near(-std::log(0.025)));
}

// As many as 9 have a probability of a fortieth at the lower limit, and as few at the upper one.
TEST_CASE("limits are exact up to nine events") {
  const auto nine = poisson_interval(9);
  CHECK(1 - poisson_up_to(8, nine->low) == near(0.025));
  CHECK(poisson_up_to(9, nine->high) == near(0.025));
}

TEST_CASE("limits are Byar's from ten events") {
  const double reach = 1.959963984540054;
  const auto ten = poisson_interval(10);
  CHECK(ten->low == near(10 * std::pow(1 - 1 / 90.0 - reach / (3 * std::sqrt(10.0)), 3)));
  CHECK(ten->high == near(11 * std::pow(1 - 1 / 99.0 + reach / (3 * std::sqrt(11.0)), 3)));
}

TEST_CASE("Byar's limits go on from the exact ones without falling back") {
  for (const double confidence : {0.90, 0.95, 0.998, 0.9999}) {
    CAPTURE(confidence);
    for (int count = 0; count < 30; ++count) {
      const auto here = poisson_interval(count, confidence);
      const auto next = poisson_interval(count + 1, confidence);
      CHECK(here->low < next->low);
      CHECK(here->high < next->high);
    }
  }
}

TEST_CASE("a rate and its interval are those of its count, for every so many people") {
  const RateOf admissions{.count = 30, .size = 60'000, .per = 100'000};
  CHECK(rate(admissions) == 50.0);
  const auto events = poisson_interval(30);
  const auto found = rate_interval(admissions);
  CHECK(found->low == near(events->low / 0.6));
  CHECK(found->high == near(events->high / 0.6));
}

TEST_CASE("what cannot be a proportion or a rate has no interval") {
  CHECK_FALSE(wilson_interval(5, 4));
  CHECK_FALSE(wilson_interval(0, 0));
  CHECK_FALSE(wilson_interval(-1, 4));
  CHECK_FALSE(poisson_interval(-1));
  CHECK_FALSE(rate({.count = 1, .size = 0}));
  CHECK_FALSE(rate_interval({.count = 1, .size = 0}));
  CHECK_FALSE(rate_interval({.count = -1, .size = 10}));
}

TEST_CASE("more events than people is a rate, though not a proportion") {
  CHECK(rate({.count = 12, .size = 10}) == 1.2);
  CHECK(rate_interval({.count = 12, .size = 10}));
}

TEST_CASE("rounded numbers have the hull of all intervals that they may have had") {
  const Bounds count = rounded_count(15, 5);
  const Bounds size = rounded_count(60, 5);
  const auto share = wilson_hull(count, size);
  const auto events = rate_hull(count, size, 1000);
  for (const double part : {13, 14, 15, 16, 17}) {
    for (const double whole : {58, 59, 60, 61, 62}) {
      CHECK(lies_within(*wilson_interval(part, whole), *share));
      CHECK(lies_within(*rate_interval({part, whole, 1000}), *events));
    }
  }
  CHECK(wilson_hull({15, 15}, {60, 60}) == wilson_interval(15, 60));
  CHECK(rate_hull({15, 15}, {60, 60}, 1000) == rate_interval({15, 60, 1000}));
}

TEST_CASE("a rounded part may reach its rounded whole, but not lie beyond it") {
  CHECK(wilson_hull({58, 62}, {58, 62})->high == 1);
  CHECK_FALSE(wilson_hull({63, 67}, {58, 62}));
  CHECK_FALSE(rate_hull({1, 5}, {0, 2}, 1000));
}

TEST_CASE("only an interval that excludes the benchmark is lower or higher") {
  CHECK(against_benchmark({2, 4}, 5) == Against::lower);
  CHECK(against_benchmark({2, 4}, 4) == Against::not_different);
  CHECK(against_benchmark({2, 4}, 1) == Against::higher);
  CHECK(is_fixed_benchmark(9, 100));
  CHECK_FALSE(is_fixed_benchmark(10, 100));
}

}  // namespace plumbline
