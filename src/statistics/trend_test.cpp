#include "statistics/trend.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

namespace plumbline {
namespace {

const std::vector<double> years{2009, 2010, 2011, 2012, 2013};

YearlySeries over_years(const std::vector<double>& values) {
  return {.times = std::span(years).first(values.size()), .values = values};
}

}  // namespace

TEST_CASE("a change across a missing year is not a one-year change") {
  const std::vector<double> times{2010, 2011, 2013};
  const std::vector<double> values{80, 100, 90};
  const auto found = changes({.times = times, .values = values});
  CHECK(found[0].percent == 25);
  CHECK_FALSE(found[0].spans_a_gap());
  CHECK(found[1].amount == -10);
  CHECK(found[1].spans_a_gap());
}

TEST_CASE("nothing is a percentage of nothing") {
  const std::vector<double> values{0, 5};
  CHECK_FALSE(changes(over_years(values)).front().percent);
  CHECK_FALSE(index_100(over_years(values)));
  CHECK_FALSE(compound_growth_percent(over_years(values)));
}

TEST_CASE("growth is by the years between and not by the number of values") {
  const std::vector<double> times{2010, 2012};
  const std::vector<double> values{100, 121};
  CHECK(*compound_growth_percent({.times = times, .values = values}) == doctest::Approx(10));
}

TEST_CASE("growth to zero is the loss of everything, and growth from it is none") {
  CHECK(*compound_growth_percent(over_years({50, 20, 0})) == doctest::Approx(-100));
  CHECK_FALSE(compound_growth_percent(over_years({0, 20})));
  CHECK_FALSE(compound_growth_percent(over_years({50, -20})));
  CHECK_FALSE(compound_growth_percent(over_years({-50, -20})));
}

TEST_CASE("the index starts at 100") {
  CHECK(*index_100(over_years({50, 60, 40})) == std::vector<double>{100, 120, 80});
}

TEST_CASE("a straight line is its own trend, and one stray year does not bend it") {
  CHECK(theil_sen(over_years({10, 12, 14, 16, 18}))->slope == 2);
  CHECK(theil_sen(over_years({10, 12, 14, 16, 99}))->slope == 2);
  CHECK(theil_sen(over_years({10, 12, 14, 16, 18}))->intercept == 10 - 2 * 2009);
  CHECK_FALSE(theil_sen(over_years({10})));
}

TEST_CASE("four years that all rise cannot prove a trend") {
  const MannKendall found = mann_kendall(over_years({1, 2, 3, 4}));
  CHECK(found.score == 6);
  CHECK(found.tau == 1);
  CHECK(*found.p_value == doctest::Approx(2.0 / 24));
}

TEST_CASE("turned round, a series has the opposite score and the same p-value") {
  std::vector<double> values{3, 1, 4, 5, 2};
  const MannKendall there = mann_kendall(over_years(values));
  std::ranges::reverse(values);
  const MannKendall back = mann_kendall(over_years(values));
  CHECK(back.score == -there.score);
  CHECK(back.p_value == there.p_value);
}

TEST_CASE("a series without direction has a p-value of 1") {
  CHECK(mann_kendall(over_years({2, 4, 1, 3})).p_value == 1);
}

TEST_CASE("ties and long series have no exact p-value") {
  CHECK_FALSE(mann_kendall(over_years({1, 1, 2})).p_value);
  CHECK_FALSE(mann_kendall(over_years({1, 1, 1})).tau);
  std::vector<double> eleven(11);
  std::iota(eleven.begin(), eleven.end(), 1);
  CHECK_FALSE(mann_kendall({.times = eleven, .values = eleven}).p_value);
  CHECK_FALSE(mann_kendall(over_years({1})).p_value);
}

}  // namespace plumbline
