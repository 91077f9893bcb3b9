#include "statistics/year_on_year.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

using Column = std::vector<std::optional<double>>;
using Places = std::vector<std::size_t>;

// Spending of £1m before, and by size nobody is weighed: effects can be checked on paper.
const YearOnYearRule without_size{.size_power = 0, .least_spread = 0.05, .reach = 3};
const Column million(9, 1'000'000);
const Column moved{500'000,   800'000,   800'000,   800'000,  1'000'000,
                   1'250'000, 1'250'000, 1'250'000, 2'000'000};

}  // namespace

TEST_CASE("half of the usual ratio is as far from it as twice") {
  const YearOnYear compared = year_on_year(million, moved, without_size);
  CHECK(*compared.median_ratio == 1);
  CHECK(compared.movements[0].centred == doctest::Approx(-1));
  CHECK(compared.movements[1].centred == doctest::Approx(-0.25));
  CHECK(compared.movements[7].centred == doctest::Approx(0.25));
  CHECK(compared.movements[8].centred == doctest::Approx(1));
}

TEST_CASE("bounds lie so many times as far from the median as the quartiles") {
  const YearOnYear compared = year_on_year(million, moved, without_size);
  CHECK((*compared.quartiles)[0] == doctest::Approx(-0.25));
  CHECK((*compared.quartiles)[1] == 0);
  CHECK((*compared.quartiles)[2] == doctest::Approx(0.25));
  CHECK(compared.bounds->low == doctest::Approx(-0.75));
  CHECK(compared.bounds->high == doctest::Approx(0.75));
  CHECK(outside_bounds(compared) == Places{0, 8});
  CHECK(outside_bounds(year_on_year(million, moved, {.size_power = 0})).empty());
}

TEST_CASE("what everybody's figures grew by is no reason to ask") {
  Column grown = moved;
  for (auto& figure : grown) figure = *figure * 1.5;
  const YearOnYear compared = year_on_year(million, grown, without_size);
  CHECK(*compared.median_ratio == 1.5);
  CHECK(compared.movements[8].centred == doctest::Approx(1));
  CHECK(outside_bounds(compared) == Places{0, 8});
}

TEST_CASE("the same move weighs more the larger the figure") {
  const Column before{100, 400, 100, 100, 100};
  const Column after{200, 800, 100, 90, 110};
  const YearOnYear compared = year_on_year(before, after, {.size_power = 0.5});
  // The usual ratio is 1.1: s = 200 / 110 - 1, times the square root of 200 and of 800.
  CHECK(compared.movements[0].effect == doctest::Approx((2 / 1.1 - 1) * 14.1421356));
  CHECK(compared.movements[1].effect == doctest::Approx((2 / 1.1 - 1) * 28.2842712));
}

TEST_CASE("quartiles count as no nearer to the median than a share of it") {
  const Column before(4, 100);
  const Column after{100, 100, 110, 110};
  const YearOnYear compared =
      year_on_year(before, after, {.size_power = 0, .least_spread = 100, .reach = 1});
  // The usual ratio is 1.05. Effects of -1/20 and 1/21, twice each, have the median -1/840.
  CHECK((*compared.quartiles)[1] == doctest::Approx(-1 / 840.0));
  CHECK(compared.bounds->low == doctest::Approx(-101 / 840.0));
  CHECK(compared.bounds->high == doctest::Approx(99 / 840.0));
}

TEST_CASE("a figure that is missing or nought in either year is listed with the reason") {
  const Column before{100, {}, 100, 0, 100, 0, -5, 100};
  const Column after{110, 100, {}, 100, 0, 0, 100, -5};
  const YearOnYear compared = year_on_year(before, after);
  CHECK(compared.movements.size() == 1);
  CHECK(compared.left_out == std::vector<PairLeftOut>{{1, NotCompared::missing},
                                                      {2, NotCompared::missing},
                                                      {3, NotCompared::new_activity},
                                                      {4, NotCompared::stopped},
                                                      {5, NotCompared::nil},
                                                      {6, NotCompared::below_zero},
                                                      {7, NotCompared::below_zero}});
}

TEST_CASE("places are those of the columns, the missing ones counted") {
  Column before = million;
  Column after = moved;
  before.insert(before.begin(), std::nullopt);
  after.insert(after.begin(), 900'000);
  CHECK(outside_bounds(year_on_year(before, after, without_size)) == Places{1, 9});
}

TEST_CASE("nobody is asked among fewer than eight") {
  const Column before(7, 1'000'000);
  const Column after{500'000, 800'000, 800'000, 1'000'000, 1'250'000, 1'250'000, 9'000'000};
  const YearOnYear compared = year_on_year(before, after, without_size);
  CHECK(outside_bounds(compared) == Places{0, 6});
  CHECK(not_judged(compared) == NotJudged::too_few);
  CHECK(to_ask_about(compared).empty());
  CHECK_FALSE(not_judged(year_on_year(million, moved, without_size)));
}

TEST_CASE("nobody is asked when most moved by the same ratio") {
  // 7% more throughout, in figures whose ratios differ in their last binary digits.
  const Column before{4.1, 7.3, 12.7, 3.3, 22.9, 9.1, 5.6, 14.9, 100};
  Column after;
  for (const auto& figure : before) after.emplace_back(*figure * 1.07);
  after.back() = 300;
  const YearOnYear compared = year_on_year(before, after);
  CHECK_FALSE(compared.bounds);
  CHECK(outside_bounds(compared).empty());
  CHECK(not_judged(compared) == NotJudged::no_spread);
  CHECK(to_ask_about(compared, {.relative = 0, .amount = 0}).empty());
}

TEST_CASE("a question needs a move of 15% from the usual and of £50,000") {
  // Sixteen of £1m hardly move: 0.2% down, not at all, 0.2% up.
  Column before(16, 1'000'000);
  Column after(6, 998'000);
  after.resize(11, 1'000'000);
  after.resize(16, 1'002'000);
  // Then 14% and 15% up, 15% and 14% down, and £100,000 that became £140,000.
  before.insert(before.end(), {1'000'000, 1'000'000, 1'000'000, 1'000'000, 100'000});
  after.insert(after.end(), {1'140'000, 1'150'000, 850'000, 860'000, 140'000});
  const YearOnYear compared = year_on_year(before, after);
  CHECK(outside_bounds(compared) == Places{16, 17, 18, 19, 20});
  CHECK(to_ask_about(compared) == Places{17, 18});
  CHECK(to_ask_about(compared, {.relative = 0.15, .amount = 40'000}) == Places{17, 18, 20});
  CHECK(to_ask_about(compared, {.relative = 0, .amount = 0}) == outside_bounds(compared));
}

TEST_CASE("nothing to compare has no usual ratio") {
  const YearOnYear compared = year_on_year(Column{0, {}}, Column{5, 5});
  CHECK_FALSE(compared.median_ratio);
  CHECK_FALSE(compared.quartiles);
  CHECK(not_judged(compared) == NotJudged::too_few);
  CHECK(outside_bounds(compared).empty());
  CHECK_THROWS(year_on_year(Column{1}, Column{1, 2}));
}

}  // namespace plumbline
