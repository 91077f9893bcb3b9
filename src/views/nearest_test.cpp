#include "comparison/nearest.h"

#include <doctest/doctest.h>

#include <cmath>

#include "base/text.h"
#include "ledger/test_edition.h"
#include "views/view.h"
#include "workspace/test_session.h"

namespace plumbline {
namespace {

const char* const pack = R"toml(
id = "own"
title = "Own"
[[items]]
unit = "pct"
publication = "The census of schools"
list = [{ code = "MEALS", label = "Pupils with free school meals" }]
[[items]]
unit = "pct"
publication = "The census"
list = [{ code = "OTHERS", label = "Residents of other ethnic groups" }]
[[measure]]
id = "CTX_M05"
label = "Free school meals"
unit = "pct"
formula = "MEALS"
base = "all pupils"
[[measure]]
id = "CTX_M03"
label = "Other ethnic groups"
unit = "pct"
formula = "OTHERS"
base = "all residents"
)toml";

const Period asked_year{PeriodKind::financial_year, 2012};

// As many authorities as are asked for, in the order of the register, none too small to compare.
std::vector<AuthorityId> first_of_register(std::size_t many) {
  static const Register authorities = Register::built_in();
  std::vector<AuthorityId> all;
  for (const AuthorityId id : authorities.in_year(asked_year)) {
    if (all.size() < many && !authorities.at(id).structural_exclusion) all.push_back(id);
  }
  return all;
}

Edition of_year(const std::string& series, std::int16_t year, const std::vector<double>& numbers) {
  std::vector<Place> places;
  for (const AuthorityId id : first_of_register(numbers.size())) places.push_back({id, year});
  return edition_of(series, "pct", PeriodKind::financial_year, places, numbers);
}

// The first has 0% of each, the next 1%, and so on; but the 13th has 14% of other ethnic groups and
// the 14th 13%. Of 21 such figures the variance is 21 * 22 / 12 = 38.5.
Snapshot ladder(std::size_t many = 21, std::int16_t year_of_meals = 2012) {
  std::vector<double> meals, others;
  for (std::size_t i = 0; i < many; ++i) {
    meals.push_back(static_cast<double>(i));
    others.push_back(static_cast<double>(i));
  }
  if (many > 14) std::swap(others[13], others[14]);
  return Snapshot(
      session_of(pack, {of_year("MEALS", year_of_meals, meals), of_year("OTHERS", 2012, others)}));
}

const double step = 1 / std::sqrt(38.5);

Result<Nearness> nearest_to_tenth(const std::string& group, const Snapshot& snapshot) {
  const auto words = read_nearest(group);
  if (!words) return words.error();
  return nearness(*words, first_of_register(11).back(), asked_year, snapshot);
}

const NearOther& found(const Nearness& nearness, std::size_t place) {
  for (const NearOther& one : nearness.nearest) {
    if (one.id == first_of_register(place + 1).back()) return one;
  }
  throw std::logic_error("not among the nearest");
}

}  // namespace

TEST_CASE("the nearest are those fewest standard deviations away in all variables together") {
  const auto near = nearest_to_tenth("nearest", ladder());
  REQUIRE(near);
  CHECK(near->compared == 21);
  CHECK(near->nearest.size() == 10);
  // One per cent more of both: the root of 1 + 1. Equally near come in order of the register.
  CHECK(near->nearest[0].id == first_of_register(10).back());
  CHECK(near->nearest[1].id == first_of_register(12).back());
  CHECK(near->nearest[0].distance == doctest::Approx(std::sqrt(2) * step));
  // Three more of one and four more of the other are five.
  CHECK(found(*near, 13).distance == doctest::Approx(5 * step));
  CHECK(*found(*near, 13).apart[0] == doctest::Approx(3 * step));
  CHECK(*found(*near, 13).apart[1] == doctest::Approx(4 * step));
  CHECK(*found(*near, 13).values[1] == 14);
  CHECK(*near->own[1] == 10);
}

TEST_CASE("a weight of four makes a variable count twice as far") {
  const auto near = nearest_to_tenth("nearest:12:CTX_M05*4,CTX_M03", ladder());
  REQUIRE(near);
  CHECK(near->nearest.size() == 12);
  CHECK(near->variables[0].weight == 4);
  CHECK(found(*near, 13).distance == doctest::Approx(std::sqrt(4 * 9 + 16) * step));
}

TEST_CASE("to be among the nearest is not mutual") {
  // From the end of the ladder the nearest are all on one side.
  const Snapshot snapshot = ladder();
  const auto of_first =
      nearness(*read_nearest("nearest:5"), first_of_register(1).back(), asked_year, snapshot);
  REQUIRE(of_first);
  CHECK(of_first->nearest[0].is_mutual);
  CHECK(of_first->nearest[4].id == first_of_register(6).back());
  CHECK_FALSE(of_first->nearest[4].is_mutual);
}

TEST_CASE("what is not loaded for the year is taken of the last year before, and that is said") {
  const auto near = nearest_to_tenth("nearest", ladder(21, 2010));
  REQUIRE(near);
  CHECK(near->variables[0].year == 2010);
  CHECK(near->notes == std::vector<std::string>{"Free school meals: of 2009-10, the last year "
                                                "before 2011-12 that is loaded."});
}

TEST_CASE("nobody is near where too few variables or authorities are known") {
  const auto one_variable = nearest_to_tenth("nearest", ladder(21, 2013));
  CHECK(one_variable.error().what ==
        "Too little is known of the context of authorities in 2011-12 to say who is near.");
  const auto few = nearest_to_tenth("nearest", ladder(19));
  CHECK(few.error().what.ends_with("can be set beside too few others to say who is near."));
  CHECK(few.error().hint.starts_with(
      "With its own, the context of 19 authorities is known well enough; at least 20 are needed."));
}

TEST_CASE("the group's name says number, variables and weights, and nothing that is usual") {
  CHECK(text(*read_nearest("nearest:10")) == "nearest");
  CHECK(text(*read_nearest("nearest:12")) == "nearest:12");
  CHECK(text(*read_nearest("nearest::CTX_M05*2.50, CTX_M01*1,CTX_M13*0")) ==
        "nearest:10:CTX_M05*2.5,CTX_M01");
  CHECK(read_nearest("nearest:4").error().what == "Choose 5 to 50 authorities.");
  CHECK(read_nearest("nearest:10:CTX_M05*-1").error().what ==
        "The weight of CTX_M05 must be a number from 0 to 100, like 2 or 0.5.");
  CHECK(read_nearest("nearest:10:CTX_M05,CTX_M05").error().what == "CTX_M05 is named twice.");
}

TEST_CASE("a cost is never what says who is near") {
  CHECK(read_nearest("nearest:10:S251_M02").error().what == "'S251_M02' cannot say who is near.");
}

TEST_CASE("a group of fewer than five others is refused, with the reason") {
  const Snapshot snapshot = ladder();
  const auto own = first_of_register(1).back();
  const auto group_of = [&](std::size_t many) {
    std::vector<std::string> codes;
    for (const AuthorityId id : first_of_register(many)) {
      codes.push_back(snapshot.authorities().at(id).dfe_number);
    }
    return join(codes, ",");
  };
  const auto four_others = answered_group(snapshot, group_of(5), own, asked_year);
  REQUIRE_FALSE(four_others);
  CHECK(four_others.error().what == "Choose at least 5 authorities.");
  CHECK(four_others.error().hint ==
        "With fewer, one council's figures could be worked out. There are 4 others among the "
        "authorities you chose.");
  CHECK(answered_group(snapshot, group_of(6), own, asked_year));
  // Without an authority of one's own all are others.
  CHECK(answered_group(snapshot, group_of(5), std::nullopt, asked_year));
  CHECK_FALSE(answered_group(snapshot, group_of(4), std::nullopt, asked_year));
}

}  // namespace plumbline
