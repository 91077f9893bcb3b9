#include "statistics/overhead_neutral.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

using Column = std::vector<std::optional<double>>;
using Places = std::vector<std::size_t>;

OverheadNeutral found(const Column& expenditure, const Column& overhead, const Column& activity) {
  return overhead_neutral({.expenditure = expenditure, .overhead = overhead, .activity = activity});
}

}  // namespace

TEST_CASE("everybody's direct cost carries the median rate of overhead") {
  // On direct money of £900, £800 and £1,000 the rates are 10%, 25% and 50%.
  const OverheadNeutral of = found({990, 1'000, 1'500}, {90, 200, 500}, {9, 8, 10});
  CHECK(*of.costs[1].share == doctest::Approx(0.20));
  CHECK(*of.costs[1].rate_on_direct == doctest::Approx(0.25));
  CHECK(*of.median_rate == doctest::Approx(0.25));
  CHECK(*of.costs[0].unit_cost == doctest::Approx(110));
  CHECK(*of.costs[0].direct == doctest::Approx(100));
  CHECK(*of.costs[0].neutral == doctest::Approx(125));
  CHECK(*of.costs[1].neutral == doctest::Approx(125));
  CHECK(*of.costs[2].neutral == doctest::Approx(125));
}

TEST_CASE("where direct costs are alike, overheads are the whole of the spread") {
  const OverheadNeutral of = found({990, 1'000, 1'500}, {90, 200, 500}, {9, 8, 10});
  CHECK(*of.variance_as_returned > 0);
  CHECK(*of.overhead_contribution == doctest::Approx(1));
}

TEST_CASE("where all have the same share, overheads are no part of the spread") {
  const OverheadNeutral of = found({100, 200, 300}, {10, 20, 30}, {1, 1.5, 4});
  CHECK(*of.costs[1].neutral == doctest::Approx(*of.costs[1].unit_cost));
  CHECK(*of.overhead_contribution == doctest::Approx(0));
}

TEST_CASE("overheads that hid a difference count below zero") {
  // £100 and £110 a week, all in; £90 and £60 without overheads.
  const OverheadNeutral of = found({1'000, 1'100}, {100, 500}, {10, 10});
  CHECK(*of.overhead_contribution < 0);
}

TEST_CASE("an overhead that was not returned is never guessed") {
  const OverheadNeutral with = found({990, 1'200, 1'000}, {90, {}, 200}, {9, 10, 8});
  const OverheadNeutral without = found({990, 1'000}, {90, 200}, {9, 8});
  CHECK(with.left_out == Places{1});
  CHECK(*with.costs[1].unit_cost == doctest::Approx(120));
  CHECK_FALSE(with.costs[1].share);
  CHECK_FALSE(with.costs[1].neutral);
  CHECK(with.median_rate == without.median_rate);
  CHECK(with.variance_as_returned == without.variance_as_returned);
  CHECK(with.variance_neutral == without.variance_neutral);
}

TEST_CASE("returns that make no unit cost or contradict themselves are left out") {
  const Column expenditure{1'000, 1'000, 1'000, 1'000, 0, -50, {}};
  const Column overhead{100, 1'000, -1, 100, 0, 5, 10};
  const Column activity{10, 10, 10, 0, 10, 10, 10};
  const OverheadNeutral of = found(expenditure, overhead, activity);
  CHECK(of.left_out == Places{1, 2, 3, 4, 5, 6});
  CHECK(of.costs[1].share == 1);
  CHECK_FALSE(of.costs[3].unit_cost);
  CHECK(of.costs[4].unit_cost == 0);
  CHECK_FALSE(of.costs[6].unit_cost);
}

TEST_CASE("one authority has no spread, and none has no median rate") {
  const OverheadNeutral one = found({1'000}, {100}, {10});
  CHECK(*one.costs[0].neutral == doctest::Approx(100));
  CHECK_FALSE(one.variance_neutral);
  CHECK_FALSE(one.overhead_contribution);
  CHECK_FALSE(found({}, {}, {}).median_rate);
  CHECK_FALSE(found({100, 100}, {10, 20}, {1, 1}).overhead_contribution);
  CHECK_THROWS(found({100, 100}, {10}, {1, 1}));
}

}  // namespace plumbline
