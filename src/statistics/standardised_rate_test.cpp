#include "statistics/standardised_rate.h"

#include <doctest/doctest.h>

#include <vector>

#include "statistics/confidence_intervals.h"

namespace plumbline {
namespace {

const auto near = [](double value) { return doctest::Approx(value).epsilon(1e-9); };

using Numbers = std::vector<double>;

}  // namespace

// 10 in 1,000 of the young and 40 in 1,000 of the old; the standard is three quarters young.
TEST_CASE("bands are weighted as the standard population has them") {
  const Numbers counts{10, 40};
  const Numbers sizes{1000, 1000};
  const Numbers standard{75, 25};
  const auto found = standardised_rate({counts, sizes, standard}, 1000);
  CHECK(found->rate == near(0.75 * 10 + 0.25 * 40));
  CHECK(found->count == 50);
  CHECK(found->interval->holds(found->rate));
}

TEST_CASE("where the area is as old as the standard, it is the plain rate and interval") {
  const Numbers counts{10, 40};
  const Numbers sizes{3000, 1000};
  const auto found = standardised_rate({counts, sizes, sizes}, 1000);
  const auto plain = rate_interval({.count = 50, .size = 4000, .per = 1000});
  CHECK(found->rate == near(12.5));
  CHECK(found->interval->low == near(plain->low));
  CHECK(found->interval->high == near(plain->high));
}

TEST_CASE("the size of the standard population does not matter, only its shape") {
  const Numbers counts{12, 30, 58, 41};
  const Numbers sizes{21'000, 24'500, 18'800, 9'100};
  const Numbers standard{3300, 3600, 2900, 1400};
  const Numbers shares{0.33, 0.36, 0.29, 0.14};
  const auto found = standardised_rate({counts, sizes, standard}, 10'000);
  const auto by_share = standardised_rate({counts, sizes, shares}, 10'000);
  CHECK(found->rate == near(by_share->rate));
  CHECK(found->interval->low == near(by_share->interval->low));
  CHECK(found->interval->high == near(by_share->interval->high));
}

TEST_CASE("few events have limits by the exact interval of their count") {
  const Numbers counts{1, 2};
  const Numbers sizes{1000, 1000};
  const auto found = standardised_rate({counts, sizes, sizes}, 1000);
  CHECK(found->interval->low == near(poisson_interval(3)->low / 2));
  CHECK(found->count < standardised_shown_from);
}

TEST_CASE("without a single event the rate is zero and has no limits") {
  const Numbers none{0, 0};
  const Numbers sizes{1000, 1000};
  const auto found = standardised_rate({none, sizes, sizes});
  CHECK(found->rate == 0);
  CHECK_FALSE(found->interval);
}

TEST_CASE("bands that cannot be used have no rate") {
  const Numbers two{1, 2};
  const Numbers three{1, 2, 3};
  const Numbers with_nobody{0, 5};
  const Numbers negative{-1, 5};
  const Numbers zeros{0, 0};
  CHECK_FALSE(standardised_rate({two, three, two}));
  CHECK_FALSE(standardised_rate({two, two, three}));
  CHECK_FALSE(standardised_rate({two, with_nobody, two}));
  CHECK_FALSE(standardised_rate({negative, two, two}));
  CHECK_FALSE(standardised_rate({two, two, negative}));
  CHECK_FALSE(standardised_rate({two, two, zeros}));
}

}  // namespace plumbline
