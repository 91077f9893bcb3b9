#include "statistics/unit_cost.h"

#include <doctest/doctest.h>

namespace plumbline {

using Flags = std::vector<UnitCostFlag>;

TEST_CASE("a week of care costs the money over the weeks it paid for") {
  const UnitCost cost = unit_cost({.expenditure = 73'000, .overhead = 7'300, .days = 3'650});
  CHECK(*cost.weekly == doctest::Approx(140));
  CHECK(*cost.weekly_without_overhead == doctest::Approx(126));
  CHECK(*cost.daily == doctest::Approx(20));
  CHECK(*cost.yearly == doctest::Approx(7'300));
  CHECK(*cost.overhead_share == doctest::Approx(0.1));
  CHECK(cost.children == 10);
  CHECK(cost.flags.empty());
}

TEST_CASE("a leap year has a day more in it") {
  const UnitCost cost =
      unit_cost({.expenditure = 366'000, .overhead = {}, .days = 3'660, .days_in_year = 366});
  CHECK(cost.children == 10);
  CHECK(*cost.yearly == doctest::Approx(36'600));
}

TEST_CASE("care without expenditure costs nothing and says so") {
  const UnitCost cost = unit_cost({.expenditure = 0, .overhead = 0, .days = 4'015});
  CHECK(cost.weekly == 0);
  CHECK_FALSE(cost.overhead_share);
  CHECK(cost.flags == Flags{UnitCostFlag::zero_expenditure_positive_activity});
}

TEST_CASE("expenditure without care has no unit cost") {
  const UnitCost cost = unit_cost({.expenditure = 51'200, .overhead = 2'048, .days = 0});
  CHECK_FALSE(cost.weekly);
  CHECK_FALSE(cost.yearly);
  CHECK(cost.overhead_share == 0.04);
  CHECK(cost.flags == Flags{UnitCostFlag::expenditure_no_activity});
}

TEST_CASE("a nil return is neither a cost nor a zero") {
  const UnitCost cost = unit_cost({.expenditure = 0, .overhead = 0, .days = 0});
  CHECK_FALSE(cost.weekly);
  CHECK(cost.flags == Flags{UnitCostFlag::nil_return});
}

TEST_CASE("negative expenditure keeps its value and is flagged") {
  const UnitCost cost = unit_cost({.expenditure = -700, .overhead = {}, .days = 3'650});
  CHECK(*cost.weekly < 0);
  CHECK(cost.flags == Flags{UnitCostFlag::negative});
}

TEST_CASE("overhead above the whole expenditure contradicts the return") {
  const UnitCost cost = unit_cost({.expenditure = 700, .overhead = 800, .days = 3'650});
  CHECK(cost.flags == Flags{UnitCostFlag::overhead_above_expenditure});
}

TEST_CASE("fewer than ten children make a small number") {
  CHECK(unit_cost({.expenditure = 700, .overhead = {}, .days = 3'649}).flags ==
        Flags{UnitCostFlag::small_n});
  CHECK(unit_cost({.expenditure = 700, .overhead = {}, .days = 3'650}).flags.empty());
  CHECK_THROWS(unit_cost({.expenditure = 700, .overhead = {}, .days = -1}));
}

}  // namespace plumbline
