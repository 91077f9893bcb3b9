#include "compare/own_findings.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

// Of 58 members, half of whom lie between £400 and £600 a week.
UnitCost weekly(double own, double yearly_gap, std::vector<std::string> money) {
  return {.counted = 58,
          .own = own,
          .lower = 400,
          .upper = 600,
          .unusual = Unusual::no,
          .may_be_slip = false,
          .rests_on_few = false,
          .yearly_gap = yearly_gap,
          .money = std::move(money),
          .share_outside_half = 0.5,
          .share_outside_usual = 0.05};
}

using Places = std::vector<std::size_t>;

}  // namespace

TEST_CASE("the three with the most pounds a year are told, whether more or less than the median") {
  const std::vector<UnitCost> costs = {
      weekly(700, 120'000, {"fostering"}), weekly(300, -900'000, {"homes"}),
      weekly(650, 40'000, {"leaving care"}), weekly(800, 300'000, {"agencies"})};
  CHECK(choose_findings(costs).told == Places{1, 3, 0});
}

TEST_CASE("a cost within the middle half is no finding, however many pounds it comes to") {
  const std::vector<UnitCost> costs = {weekly(600, 5'000'000, {"homes"}),
                                       weekly(601, 1'000, {"fostering"})};
  CHECK(choose_findings(costs).told == Places{1});
}

TEST_CASE("nothing is told beside fewer than eight members, or of too little activity") {
  UnitCost few_members = weekly(700, 500'000, {"homes"});
  few_members.counted = 7;
  UnitCost few_weeks = weekly(700, 500'000, {"secure homes"});
  few_weeks.rests_on_few = true;
  CHECK(choose_findings(std::vector{few_members, few_weeks}).told.empty());
  few_members.counted = 8;
  CHECK(choose_findings(std::vector{few_members, few_weeks}).told == Places{0});
}

TEST_CASE("the same money is told once, where it comes to most") {
  const std::vector<UnitCost> costs = {weekly(700, 200'000, {"own homes"}),
                                       weekly(700, 300'000, {"own homes", "independent homes"}),
                                       weekly(700, 100'000, {"fostering"})};
  CHECK(choose_findings(costs).told == Places{1, 2});
}

TEST_CASE("what may be a slip is to be checked before it is told, and takes no finding's place") {
  UnitCost slip = weekly(5'000, 90'000'000, {"homes"});  // ten times the median
  slip.unusual = Unusual::far_above;
  slip.may_be_slip = true;
  const ChosenFindings chosen =
      choose_findings(std::vector{slip, weekly(700, 200'000, {"agencies"})});
  CHECK(chosen.told == Places{1});
  CHECK(chosen.to_check == Places{0});
}

TEST_CASE("a figure far from the others that is no slip is the surest finding there is") {
  UnitCost far = weekly(1'500, 400'000, {"homes"});
  far.unusual = Unusual::far_above;
  CHECK(choose_findings(std::vector{far}).told == Places{0});
  CHECK(choose_findings(std::vector{far}).to_check.empty());
}

TEST_CASE("by chance as many lie outside as of the members themselves") {
  std::vector<UnitCost> costs(40, weekly(500, 1'000, {"homes"}));
  costs[0] = weekly(700, 1'000, {"homes"});
  costs[1].unusual = Unusual::above;
  costs[1].own = 1'500;
  costs[2].counted = 7;  // not looked at
  const ByChance chance = by_chance(costs);
  CHECK(chance.looked_at == 39);
  CHECK(chance.outside_half == 2);
  CHECK(chance.outside_usual == 1);
  CHECK(chance.half_by_chance == doctest::Approx(19.5));
  CHECK(chance.usual_by_chance == doctest::Approx(1.95));
  CHECK(by_chance({}).looked_at == 0);
}

}  // namespace plumbline
