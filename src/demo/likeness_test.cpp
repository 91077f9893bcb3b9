// A small club's return made after another, of another size.
#include "demo/likeness.h"

#include <doctest/doctest.h>

#include "demo/club_plan.h"
#include "demo/draws.h"
#include "demo/retelling.h"
#include "returns/test_club.h"

namespace plumbline {
namespace {

const TestClub& club() {
  static const TestClub one;
  return one;
}

constexpr Follower half_as_many[] = {{"HOM_A05", "HOM_A06", 0},
                                     {"HOM_A07", ""},
                                     {"HOM_A01 HOM_A02", "HOM_A05 £", 0},
                                     {"HOM_A*", "children", 0},
                                     {"HOM_H*", "children", 0}};

LikenessPlan plan_after(const Return& followed) {
  LikenessPlan plan{.club = &club().club(),
                    .authority = "X01",
                    .year = {PeriodKind::financial_year, 2013},
                    .followed = &followed,
                    .worked = &followed,
                    .followers = half_as_many};
  plan.leads = {{"children", {1, 2}}, {"prices", {11, 10}}};
  plan.retold = {{"Kessford", "Aldercomb"}, {" 2014", " 2013"}};
  plan.draws = [](std::string_view figure) { return draws_for(7, {named(figure)}); };
  return plan;
}

std::string answer(const Return& made, const std::string& item, const std::string& row = {}) {
  const Answer* found = made.find(item, row);
  REQUIRE(found != nullptr);
  return found->words;
}

}  // namespace

TEST_CASE("answers follow what leads them: half the children, half the days, at other prices") {
  const Return followed =
      club().read("HOM_A01,,90000,,\nHOM_A05,,3650,,\nHOM_A06,,10,,\nHOM_A07,,outturn,,\n").made;
  const Return made = made_after(plan_after(followed));
  CHECK(made.authority == "X01");
  CHECK(answer(made, "HOM_A06") == "5");
  CHECK(answer(made, "HOM_A05") == "1825");
  CHECK(answer(made, "HOM_A01") == "49500");  // half, and a tenth dearer
  CHECK(answer(made, "HOM_A07") == "outturn");
}

TEST_CASE("an answer that is known is given, and what follows it follows the known one") {
  const Return followed = club().read("HOM_A05,,3650,,\nHOM_A06,,10,,\n").made;
  LikenessPlan plan = plan_after(followed);
  plan.given[{"HOM_A06"}] = {8, 0};
  const Return made = made_after(plan);
  CHECK(answer(made, "HOM_A06") == "8");
  CHECK(answer(made, "HOM_A05") == "2920");
}

TEST_CASE("what rounding takes from a cell of a table it gives to the next") {
  const Return followed = club().read("HOM_A08[ASD],,5,,\nHOM_A08[HI],,5,,\n").made;
  const Return made = made_after(plan_after(followed));
  CHECK(answer(made, "HOM_A08[PN=ASD]") == "3");
  CHECK(answer(made, "HOM_A08[PN=HI]") == "2");
}

TEST_CASE("fewer rows are taken evenly, more are copied under keys of their own") {
  const std::vector<std::string> keys = {"A", "B", "C", "D"};
  std::vector<RowLike> fewer, more;
  add_rows(keys, 2, fewer);
  add_rows({"A", "A-2"}, 3, more);
  REQUIRE(fewer.size() == 2);
  CHECK(fewer[0].key == "A");
  CHECK(fewer[1].key == "C");
  REQUIRE(more.size() == 3);
  CHECK(more[2].after == "A");
  CHECK(more[2].key == "A-3");
}

TEST_CASE("the numbers of a part are shared among its rows, however many there are") {
  const Return followed = club().read("HOM_H01,A,A,,\nHOM_H03,A,2000,,\n").made;
  LikenessPlan plan = plan_after(followed);
  plan.rows["HOM_H"] = {{.key = "A", .after = "A", .copy = 0},
                        {.key = "A-2", .after = "A", .copy = 1}};
  const Return made = made_after(plan);
  CHECK(answer(made, "HOM_H01", "A-2") == "A-2");
  CHECK(answer(made, "HOM_H03", "A") == "500");
  CHECK(answer(made, "HOM_H03", "A-2") == "500");
}

TEST_CASE("names, years and days are told of the other authority and year") {
  const Return followed = club().read("HOM_A06,,10,,\n").made;
  const LikenessPlan plan = plan_after(followed);
  CHECK(retold("Finance, Kessford, 12 September 2014", plan) ==
        "Finance, Aldercomb, 12 September 2013");
  CHECK(same_day("2014-01-16", plan.year) == "2013-01-16");
  CHECK(same_day("2024-04-08", plan.year) == "2012-04-08");
  CHECK(own_reference("SC900101", 14, 1) == "SC914201");
  CHECK(own_reference("H-A", 14, 1) == "H-A");
}

TEST_CASE("a whole is parted by weights without a rest") {
  CHECK(parted(100, {1, 1, 1}) == std::vector<std::int64_t>{33, 34, 33});
  CHECK(parted(5, {0, 3, 1}) == std::vector<std::int64_t>{0, 4, 1});
  CHECK(parted(7, {0, 0}) == std::vector<std::int64_t>{0, 0});
}

}  // namespace plumbline
