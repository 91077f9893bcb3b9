#include "units/unit.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

Unit unit(const char* text) { return *parse_unit(text); }

}  // namespace

TEST_CASE("a unit is written as it is read") {
  for (const char* written :
       {"GBP/child/week", "GBP/child/day", "child*day", "GBP",     "1",        "day^2",
        "1/day",          "pct",           "rate1k",    "rate10k", "rate100k", "ratio",
        "score",          "rank",          "index",     "date",    "text",     "gbp",
        "gbp_pw",         "gbp_ph",        "gbp_pd",    "count",   "days",     "weeks",
        "hours",          "months",        "fte"}) {
    CAPTURE(written);
    CHECK(text(unit(written)) == written);
  }
  CHECK(text(unit("week*child/child")) == "week");
}

TEST_CASE("an unknown unit is refused with the nearest one that is known") {
  const auto refused = parse_unit("GBP/chld/week");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().what.find("'chld'") != std::string::npos);
  CHECK(refused.error().hint == "Did you mean 'child'?");
  for (const char* wrong : {"", "GBP/", "*", "day^0", "day^99", "day^x", "gbp_pw/child"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_unit(wrong));
  }
  CHECK_FALSE(parse_unit(std::string(100'000, '*')));
}

TEST_CASE("units multiply and divide as their numbers do") {
  CHECK(divide(unit("GBP"), unit("child*day")) == unit("GBP/child/day"));
  CHECK(multiply(unit("GBP/child"), unit("child")) == unit("GBP"));
  CHECK(power(unit("day"), 2) == unit("day^2"));
  CHECK(power(unit("day"), 0) == Unit{});
  CHECK(multiply(unit("pct"), unit("GBP")) == unit("GBP"));
}

TEST_CASE("a product of very many factors stays inside its bounds") {
  Unit much = unit("day^9");
  for (int times = 0; times < 40; ++times) much = multiply(much, much);
  CHECK(exponent_of(much, "day") == 1000);
}

TEST_CASE("a week is seven days, and hours do not convert") {
  CHECK(*conversion_factor(unit("week"), unit("day")) == 7);
  CHECK(*conversion_factor(unit("child*day"), unit("child*week")) == doctest::Approx(1 / 7.0));
  CHECK(*conversion_factor(unit("GBP/child/day"), unit("GBP/child/week")) == 7);
  CHECK_FALSE(conversion_factor(unit("hour"), unit("day")));
  CHECK_FALSE(conversion_factor(unit("year"), unit("week")));
  CHECK_FALSE(conversion_factor(unit("GBP/child"), unit("GBP/adult")));
  CHECK(*conversion_factor(unit("ratio"), unit("pct")) == 100);
  CHECK(*conversion_factor(unit("rate10k"), unit("rate1k")) == doctest::Approx(0.1));
  CHECK_FALSE(conversion_factor(unit("score"), unit("pct")));
}

TEST_CASE("days and weeks share a dimension but cannot be added as they stand") {
  CHECK(same_dimension(unit("child*day"), unit("child*week")));
  CHECK_FALSE(same_scale(unit("child*day"), unit("child*week")));
  CHECK_FALSE(same_dimension(unit("child*day"), unit("child")));
}

TEST_CASE("a short unit takes any counted thing, a full one only its own") {
  CHECK(same_scale(unit("gbp_pw"), unit("GBP/child/week")));
  CHECK(same_scale(unit("count"), unit("child")));
  CHECK(same_scale(unit("count"), unit("child/fte")));
  CHECK_FALSE(same_scale(unit("gbp_pw"), unit("GBP/child/day")));
  CHECK_FALSE(same_scale(unit("gbp_pw"), unit("GBP/child")));
  CHECK_FALSE(same_scale(unit("GBP/child"), unit("GBP/adult")));
}

TEST_CASE("a share has no unit of its own") {
  CHECK(same_scale(unit("pct"), unit("child/resident")));
  CHECK(same_scale(unit("pct"), unit("1")));
  CHECK_FALSE(same_scale(unit("pct"), unit("GBP/child")));
  CHECK(is_pure_count(unit("child/resident")));
  CHECK_FALSE(is_pure_count(unit("GBP")));
  CHECK_FALSE(same_scale(unit("text"), unit("1")));
}

TEST_CASE("a message can name a unit in words") {
  CHECK(words(unit("GBP/child/week")) == "GBP per child per week");
  CHECK(words(unit("child*day")) == "child times day");
  CHECK(words(unit("1")) == "a number without a unit");
}

}  // namespace plumbline
