#include "compare/action.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

// 100 children with agencies at £900 a week, 100 with own carers at £500.
const std::vector<CareKind> fostering = {{"Own carers", 2'600'000, 5200},
                                         {"Agency carers", 4'680'000, 5200}};

ActionWish moving(double placements) {
  return {.from = 1,
          .to = 0,
          .placements = {placements, placements},
          .price = {},
          .fixed_cost = {},
          .share = {1, 1}};
}

}  // namespace

TEST_CASE("twenty children moved from agencies to own carers save the difference of the prices") {
  const auto made = model_action(fostering, moving(20));
  REQUIRE(made);
  CHECK(made->saving.gross.low == doctest::Approx(20 * 52 * 400));
  CHECK(made->unit_cost_before == doctest::Approx(700));
  CHECK(made->unit_cost_after == doctest::Approx((120 * 500.0 + 80 * 900) / 200));
  CHECK(made->after[0].weeks == doctest::Approx(120 * 52));
  CHECK(made->after[1].weeks == doctest::Approx(80 * 52));
  CHECK_FALSE(made->unit_cost_range);
}

TEST_CASE("what is spent once is paid back by the saving, and is no cost of a week") {
  ActionWish wish = moving(20);
  wish.fixed_cost = {80'000, 80'000};
  const auto made = model_action(fostering, wish);
  REQUIRE(made);
  CHECK(made->saving.net.low == doctest::Approx(416'000 - 80'000));
  REQUIRE(made->saving.payback_weeks);
  CHECK(made->saving.payback_weeks->low == doctest::Approx(10));  // £8,000 a week
  CHECK(made->unit_cost_after == doctest::Approx(660));
}

TEST_CASE("what is not known for certain gives a range that holds the middle") {
  ActionWish wish = moving(20);
  wish.placements = {15, 25};
  wish.price = Bounds{480, 560};
  const auto made = model_action(fostering, wish);
  REQUIRE(made);
  REQUIRE(made->unit_cost_range);
  CHECK(made->unit_cost_range->low < made->unit_cost_after);
  CHECK(made->unit_cost_after < made->unit_cost_range->high);
  CHECK(made->saving.gross.low == doctest::Approx(15 * 52 * 340));
  CHECK(made->saving.gross.high == doctest::Approx(25 * 52 * 420));
}

TEST_CASE("more than there are cannot move, nor a kind to itself") {
  CHECK(model_action(fostering, moving(100)));
  CHECK_FALSE(model_action(fostering, moving(101)));
  ActionWish to_itself = moving(1);
  to_itself.to = 1;
  CHECK_FALSE(model_action(fostering, to_itself));
  ActionWish nowhere = moving(1);
  nowhere.to = 7;
  CHECK_FALSE(model_action(fostering, nowhere));
}

TEST_CASE("a number or two are read as people type them") {
  CHECK(parse_bounds("20")->low == 20);
  CHECK(parse_bounds(" £1,200 to £1,400 ")->high == 1400);
  for (const char* wrong : {"", "many", "22 to 18", "-3", "1 to", "inf", "nan"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_bounds(wrong));
  }
  CHECK(text(Bounds{18, 22}) == "18 to 22");
}

TEST_CASE("the place among the others counts those that are above") {
  CHECK(place_among({500, 600, 700}, 650).from_top == 2);
  CHECK(place_among({500, 600, 700}, 650).of == 4);
  CHECK(place_among({}, 1).from_top == 1);
}

}  // namespace plumbline
