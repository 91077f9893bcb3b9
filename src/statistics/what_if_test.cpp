#include "statistics/what_if.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "statistics/random.h"

namespace plumbline {
namespace {

Bounds exactly(double value) { return {value, value}; }

PlacementMove ten_placements() {
  return {.placements = exactly(10),
          .external_weekly = exactly(880),
          .internal_weekly = exactly(475),
          .fixed_cost = exactly(95'000)};
}

using Warnings = std::vector<MoveWarning>;

PlacementMove drawn(Random& random) {
  const auto interval = [&](double least, double width) {
    const double low = least + width * random.unit();
    return Bounds{low, low + width * random.unit()};
  };
  return {.placements = interval(1, 20),
          .external_weekly = interval(700, 300),
          .internal_weekly = interval(400, 300),
          .weeks = interval(20, 30),
          .fixed_cost = interval(0, 90'000),
          .marginal_share = interval(0.3, 0.3)};
}

// The same move with one number of each of its intervals.
template <typename Choice>
PlacementMove one_of(PlacementMove move, Choice choice) {
  for (auto part : {&PlacementMove::placements, &PlacementMove::external_weekly,
                    &PlacementMove::internal_weekly, &PlacementMove::weeks,
                    &PlacementMove::fixed_cost, &PlacementMove::marginal_share}) {
    move.*part = exactly(choice(move.*part));
  }
  return move;
}

}  // namespace

TEST_CASE("ten placements at £405 a week less save £210,600 a year, and £95,000 in 24 weeks") {
  const auto saving = what_if(ten_placements());
  CHECK(saving->gross == exactly(210'600));
  CHECK(saving->net == exactly(115'600));
  // Four save £84,240 in the year, five £105,300.
  CHECK(saving->break_even_placements == exactly(5));
  CHECK(saving->payback_weeks->low == doctest::Approx(95'000.0 / 4050));
  CHECK(saving->warnings.empty());
}

TEST_CASE("when a placement adds only part of its cost, more is saved") {
  PlacementMove move = ten_placements();
  move.marginal_share = exactly(0.8);
  CHECK(what_if(move)->gross == exactly(10 * 52 * 500.0));
}

TEST_CASE("a cost that just pays for itself does not ask for one placement more") {
  PlacementMove move = ten_placements();
  move.external_weekly = exactly(475.7);
  move.fixed_cost = exactly(3 * 52 * 0.7);
  CHECK(what_if(move)->break_even_placements == exactly(3));
}

TEST_CASE("dearer internal care never pays back") {
  PlacementMove move = ten_placements();
  move.internal_weekly = exactly(900);
  const auto saving = what_if(move);
  CHECK(saving->gross == exactly(-10'400));
  CHECK_FALSE(saving->break_even_placements);
  CHECK_FALSE(saving->payback_weeks);
  CHECK(saving->warnings == Warnings{MoveWarning::never_pays_back});
  move.internal_weekly = exactly(880);
  CHECK(what_if(move)->warnings == Warnings{MoveWarning::never_pays_back});
}

TEST_CASE("a saving that may be nought has no payback, and is said to be unsure") {
  PlacementMove move = ten_placements();
  move.internal_weekly = {475, 880};
  const auto saving = what_if(move);
  CHECK(saving->gross == Bounds{0, 210'600});
  CHECK_FALSE(saving->payback_weeks);
  CHECK(saving->warnings == Warnings{MoveWarning::may_never_pay_back});
}

TEST_CASE("moving nobody pays nothing back, though a number that would is known") {
  PlacementMove move = ten_placements();
  move.placements = exactly(0);
  const auto saving = what_if(move);
  CHECK(saving->net == exactly(-95'000));
  CHECK(saving->break_even_placements == exactly(5));
  CHECK_FALSE(saving->payback_weeks);
}

TEST_CASE("without a fixed cost it pays at once") {
  PlacementMove move = ten_placements();
  move.fixed_cost = exactly(0);
  CHECK(what_if(move)->break_even_placements == exactly(0));
  CHECK(what_if(move)->payback_weeks == exactly(0));
}

TEST_CASE("more than there are, or than there are places for, is warned of") {
  PlacementMove move = ten_placements();
  move.external_placements = 10;
  move.free_places = 9;
  CHECK(what_if(move)->warnings == Warnings{MoveWarning::more_than_places});
  move.placements = {8, 12};
  CHECK(what_if(move)->warnings ==
        Warnings{MoveWarning::more_than_external, MoveWarning::more_than_places});
}

TEST_CASE("moves that come about over half a year save for a quarter of a year less") {
  PlacementMove move = ten_placements();
  move.ramp_weeks = 26;
  CHECK(what_if(move)->gross == exactly(10 * 405 * 39.0));
  CHECK(what_if(move)->payback_weeks->low == doctest::Approx(95'000.0 / 4050 + 13));

  // Within the ramp: after 13 of its 26 weeks half have moved, for 6.5 weeks; a quarter in all.
  move.fixed_cost = exactly(4050 * 3.25);
  CHECK(what_if(move)->payback_weeks->low == doctest::Approx(13));
  move.weeks = exactly(13);
  CHECK(what_if(move)->net.low == doctest::Approx(0));
}

TEST_CASE("a move that cannot be has no saving") {
  PlacementMove move = ten_placements();
  move.marginal_share = exactly(1.2);
  CHECK_FALSE(what_if(move));
  move = ten_placements();
  move.placements = exactly(-1);
  CHECK_FALSE(what_if(move));
  move.placements = {5, 4};
  CHECK_FALSE(what_if(move));
}

TEST_CASE("the ends of the interval are the least and the most that its corners give") {
  Random random(24);
  for (int draw = 0; draw < 100; ++draw) {
    const PlacementMove whole = drawn(random);
    const auto saving = what_if(whole);
    Bounds reached{saving->net.high, saving->net.low};
    for (std::size_t corner = 0; corner < 64; ++corner) {
      std::size_t bits = corner;
      const auto found = what_if(one_of(whole, [&](Bounds bounds) {
        const double end = (bits & 1) == 0 ? bounds.low : bounds.high;
        bits >>= 1;
        return end;
      }));
      reached.low = std::min(reached.low, found->net.low);
      reached.high = std::max(reached.high, found->net.high);
    }
    CHECK(reached.low == doctest::Approx(saving->net.low));
    CHECK(reached.high == doctest::Approx(saving->net.high));
  }
}

TEST_CASE("the interval holds what any numbers within its inputs give") {
  Random random(240);
  int paid_back = 0;
  for (int draw = 0; draw < 500; ++draw) {
    const PlacementMove whole = drawn(random);
    const auto saving = what_if(whole);
    const auto found = what_if(one_of(whole, [&](Bounds bounds) {
      return bounds.low + random.unit() * (bounds.high - bounds.low);
    }));
    CHECK(saving->gross.holds(found->gross.low));
    CHECK(saving->net.holds(found->net.low));
    if (!saving->payback_weeks) continue;
    ++paid_back;
    CHECK(saving->payback_weeks->holds(found->payback_weeks->low));
    CHECK(saving->break_even_placements->holds(found->break_even_placements->low));
  }
  CHECK(paid_back > 100);
}

TEST_CASE("after the move the rest costs what it did, and internal care its marginal share more") {
  const PlacementTypes before{.external_quantity = 1000,
                              .external_price = 880,
                              .internal_quantity = 400,
                              .internal_price = 500};
  const auto all = after_move(before, 100, 1);
  CHECK(all->external_quantity == 900);
  CHECK(all->external_price == 880);
  CHECK(all->internal_quantity == 500);
  CHECK(all->internal_price == 500);
  CHECK(after_move(before, 100, 0.5)->internal_price == 450);
  CHECK_FALSE(after_move(before, 1001, 1));

  // What both types cost falls by what the move saves, before its fixed cost.
  const auto cost = [](const PlacementTypes& types) {
    return types.external_quantity * types.external_price +
           types.internal_quantity * types.internal_price;
  };
  const auto saving = what_if({.placements = exactly(10),
                               .external_weekly = exactly(880),
                               .internal_weekly = exactly(500),
                               .weeks = exactly(10),
                               .fixed_cost = exactly(0),
                               .marginal_share = exactly(0.5)});
  CHECK(cost(before) - cost(*after_move(before, 100, 0.5)) == doctest::Approx(saving->gross.low));
}

}  // namespace plumbline
