#include <doctest/doctest.h>

#include "lint/test_findings.h"

namespace plumbline {
namespace {

using Found = std::vector<std::string>;

// What is found in one check of items that are not below nothing.
std::string verdict(const std::string& passes, const std::string& words = "") {
  const Found found = found_in(items_and(check("OWN_1", passes, words)));
  if (found.empty()) return "fine";
  REQUIRE(found.size() == 1);
  CHECK(found.front().starts_with("own.toml, line 43: OWN_1: "));
  if (found.front().find("can never fire") != std::string::npos) return "never fires";
  if (found.front().find("can never pass") != std::string::npos) return "never passes";
  return found.front();
}

// Whether two checks of items that are not below nothing contradict each other.
bool contradict(const std::string& first, const std::string& second) {
  const Found found = found_in(items_and(check("OWN_1", first) + check("OWN_2", second)));
  if (found.empty()) return false;
  REQUIRE(found.size() == 1);
  CHECK(found.front().starts_with("own.toml, line 47: OWN_2: It contradicts OWN_1 "));
  return true;
}

}  // namespace

TEST_CASE("a check that every return passes can never fire") {
  CHECK(told_of(items_and(check("OWN_1", "OWN_A >= 0"))) ==
        "own.toml, line 43: OWN_1: It can never fire: 'OWN_A >= 0' is true whatever is "
        "answered. Items may not be below nothing unless 'may_be_negative' says so, and what "
        "is counted is whole. Write what was meant, or leave the check out.");
  CHECK(told_of(items_and(check("OWN_1", "OWN_A = OWN_A"))) ==
        "own.toml, line 43: OWN_1: It can never fire: 'OWN_A = OWN_A' is true whatever is "
        "answered. Write what was meant, or leave the check out.");
  for (const char* passes : {"OWN_A + OWN_B >= 0",
                             "OWN_A - OWN_B = OWN_A - OWN_B",
                             "OWN_A + OWN_B >= OWN_A",
                             "OWN_A <= OWN_A + OWN_B",
                             "not (OWN_A < 0)",
                             "OWN_A * OWN_B >= 0",
                             "OWN_A / OWN_N >= 0",
                             "within(OWN_A, OWN_A, 10%)",
                             "abs(OWN_A - OWN_B) >= 0",
                             "OWN_A > -1",
                             "OWN_A = 0 or OWN_A > 0",
                             "implies(OWN_A > 5, OWN_A > 3)",
                             "integer(OWN_N)",
                             "DAYS >= 360",
                             "sum(OWN_A, OWN_B, OWN_C) >= 0",
                             "between(OWN_A, 0, OWN_A + OWN_B)",
                             "prev(OWN_A) >= 0",
                             "min(OWN_A, OWN_B) >= 0",
                             "2 * OWN_A >= OWN_A",
                             "OWN_A / OWN_N = OWN_A / OWN_N",
                             "OWN_N <= 10 or OWN_N > 9"}) {
    CAPTURE(passes);
    CHECK(verdict(passes) == "never fires");
  }
}

TEST_CASE("a check that some return fails is left alone") {
  for (const char* passes :
       {"OWN_A > 0", "OWN_A >= 1", "OWN_A <= OWN_B", "OWN_A - OWN_B >= 0",
        "within(OWN_A, OWN_B, 10%)", "between(OWN_A, OWN_B, 2 * OWN_B)", "OWN_A = 0 or OWN_B > 0",
        "implies(OWN_A > 0, OWN_B > 0)", "blank(OWN_A) or OWN_A > 5", "integer(OWN_A)",
        "abs(OWN_A - OWN_B) <= 5", "OWN_N * OWN_A <= OWN_N * OWN_B", "OWN_A / OWN_N <= 100",
        "published(OWN_A) >= 0", "note('Nothing to check.')", "OWN_N < 10 or OWN_N > 10",
        "round_to(OWN_N, 5) = OWN_N"}) {
    CAPTURE(passes);
    CHECK(verdict(passes) == "fine");
  }
}

TEST_CASE(
    "an item that may be below nothing, and one that is worked out, can fail a check of signs") {
  const std::string items =
      "[[section.item]]\ncode = \"OWN_X\"\nlabel = \"X\"\ndefinition = \"X.\"\nmay_be_negative = "
      "true\n"
      "[[section.item]]\ncode = \"OWN_Y\"\nlabel = \"Y\"\ndefinition = \"Y.\"\nas = \"derived\"\n"
      "formula = \"OWN_A - OWN_B\"\n";
  CHECK(found_in(items_and(items + check("OWN_1", "OWN_X >= 0") + check("OWN_2", "OWN_Y >= 0")))
            .empty());
}

TEST_CASE("a derived item stands for what it is made of") {
  const std::string item =
      "[[section.item]]\ncode = \"OWN_T\"\nlabel = \"T\"\ndefinition = \"T.\"\nas = \"derived\"\n"
      "formula = \"sum(OWN_A, OWN_B, OWN_C)\"\n";
  for (const char* passes : {"OWN_T >= 0", "OWN_T = OWN_A + OWN_B + OWN_C", "OWN_T >= OWN_B"}) {
    CAPTURE(passes);
    const Found found = found_in(items_and(item + check("OWN_1", passes)));
    REQUIRE(found.size() == 1);
    CHECK(found.front().find("can never fire") != std::string::npos);
  }
  CHECK(found_in(items_and(item + check("OWN_1", "OWN_T = OWN_A + OWN_B"))).empty());
}

TEST_CASE("a check that no return passes is told") {
  CHECK(told_of(items_and(check("OWN_1", "OWN_A < 0"))) ==
        "own.toml, line 43: OWN_1: It can never pass: no answers make 'OWN_A < 0' true. Every "
        "return would have this finding. Look at its numbers and signs.");
  for (const char* passes :
       {"OWN_A != OWN_A", "between(OWN_A, 10, 5)", "OWN_A + OWN_B < OWN_A",
        "OWN_A > 5 and OWN_A < 3", "abs(OWN_A - OWN_B) < 0", "OWN_A > OWN_B and OWN_B > OWN_A",
        "not integer(OWN_N)", "OWN_A = -1", "DAYS > 400"}) {
    CAPTURE(passes);
    CHECK(verdict(passes) == "never passes");
  }
}

TEST_CASE("checks that cannot both be passed contradict each other") {
  CHECK(told_of(items_and(check("OWN_1", "OWN_A > OWN_B") + check("OWN_2", "OWN_A < OWN_B"))) ==
        "own.toml, line 47: OWN_2: It contradicts OWN_1 (own.toml, line 43): 'OWN_A < OWN_B' "
        "and 'OWN_A > OWN_B' cannot both be true. Every return would have one of the two "
        "findings. Correct one, or say with 'since' and 'until' which years each holds for.");
  CHECK(contradict("OWN_A + OWN_B = 10", "OWN_A + OWN_B = 12"));
  CHECK(contradict("OWN_A + OWN_B = 10", "12 - OWN_B = OWN_A"));
  CHECK(contradict("OWN_A > OWN_B", "OWN_A <= OWN_B"));
  CHECK(contradict("OWN_A >= 10", "OWN_A + OWN_B <= 5"));
  CHECK(contradict("between(OWN_A, 1, 5)", "between(OWN_A, 6, 9)"));
  CHECK(contradict("abs(OWN_A - OWN_B) <= 5", "OWN_A >= OWN_B + 10"));
  CHECK(contradict("OWN_A / OWN_N <= 10", "OWN_A / OWN_N > 12"));
  CHECK(contradict("OWN_A / 2 >= 50", "3 * OWN_A <= 60"));
  CHECK(contradict("OWN_A = 100%", "OWN_A = 200%"));
}

TEST_CASE("checks that are passed together only where nothing is entered are told") {
  CHECK(contradict("OWN_A >= 110% * OWN_B", "OWN_A <= 90% * OWN_B"));
  CHECK(contradict("OWN_A = OWN_B", "OWN_A = 2 * OWN_B"));
  CHECK(contradict("between(OWN_A, 60% * OWN_B, 140% * OWN_B)", "OWN_A <= 50% * OWN_B"));
  CHECK_FALSE(contradict("OWN_A = 0", "OWN_A >= OWN_B"));
  CHECK_FALSE(contradict("OWN_A <= OWN_B", "OWN_A + OWN_C >= OWN_B"));
  CHECK(
      told_of(items_and(check("OWN_1", "between(OWN_A, 140% * OWN_B, 60% * OWN_B)"))) ==
      "own.toml, line 43: OWN_1: It can never pass unless its figures are nothing: 'between(OWN_A, "
      "140% * OWN_B, 60% * OWN_B)'. Look at its numbers: the low bound may be above the high one.");
}

TEST_CASE("checks that some return passes do not contradict each other") {
  CHECK_FALSE(contradict("OWN_A >= OWN_B", "OWN_A <= OWN_B"));
  CHECK_FALSE(contradict("OWN_A + OWN_B = 10", "OWN_A - OWN_B = 12 - 3 * OWN_B"));
  CHECK_FALSE(contradict("OWN_A = 0 or OWN_B > 0", "OWN_B = 0 or OWN_A > 0"));
  CHECK_FALSE(contradict("implies(OWN_A > 5, OWN_B > 0)", "OWN_B = 0"));
  CHECK_FALSE(contradict("OWN_A > OWN_B", "prev(OWN_A) < prev(OWN_B)"));
  CHECK_FALSE(contradict("between(OWN_A, 1, 5)", "between(OWN_A, 5, 9)"));
}

TEST_CASE("checks of different years do not contradict each other") {
  CHECK(told_of(items_and(check("OWN_1", "OWN_A = 10", "until = \"2013-14\"\n") +
                          check("OWN_2", "OWN_A = 12", "since = \"2014-15\"\n")))
            .empty());
  CHECK(found_in(items_and(check("OWN_1", "OWN_A = 10", "until = \"2014-15\"\n") +
                           check("OWN_2", "OWN_A = 12", "since = \"2014-15\"\n")))
            .size() == 1);
}

TEST_CASE("checks of two packs are not held against each other") {
  const std::string other =
      "[[check]]\nid = \"OWN_2\"\nmessage = \"It looks wrong.\"\npasses = \"OWN_A = 12\"\n";
  CHECK(found_in({items_and(check("OWN_1", "OWN_A = 10")), other}).empty());
}

TEST_CASE("answers in words are followed through a check") {
  const auto choice_and = [](const std::string& checks) {
    return found_in(
        items_and("[[section.item]]\ncode = \"OWN_W\"\nlabel = \"Basis\"\ndefinition = \"Which.\"\n"
                  "as = \"choice\"\nchoices = [\"outturn\", \"budget\"]\n" +
                  checks));
  };
  CHECK(choice_and(check("OWN_1", "OWN_W = 'outturn'")).empty());
  CHECK(choice_and(check("OWN_1", "OWN_W in ('outturn', 'budget')")).size() == 1);
  CHECK(choice_and(check("OWN_1", "OWN_W = 'outturn' and OWN_W = 'budget'")).size() == 1);
  CHECK(
      choice_and(check("OWN_1", "OWN_W = 'outturn'") + check("OWN_2", "OWN_W = 'Budget'")).size() ==
      1);
  CHECK(choice_and(check("OWN_1", "implies(OWN_W = 'outturn', OWN_A > 0)") +
                   check("OWN_2", "implies(OWN_W = 'budget', OWN_A = 0)"))
            .empty());
}

TEST_CASE(
    "a check within an item's own low and high says nothing by itself, unless it is an error") {
  const auto percent_and = [](const std::string& bounds, const std::string& checks) {
    return found_in(
        items_and("[[section.item]]\ncode = \"OWN_P\"\nlabel = \"Share\"\n"
                  "definition = \"Share.\"\nunit = \"pct\"\n" +
                  bounds + checks));
  };
  const std::string between = "between(OWN_P, 0, 100)";
  CHECK(join(percent_and("low = 5\nhigh = 100\n", check("OWN_1", between)), "\n") ==
        "own.toml, line 50: OWN_1: It can never fire by itself: OWN_P is asked about outside 5 "
        "to 100 already. 'low' and 'high' of the item say so. Leave the check out, or set "
        "tighter bounds.");
  CHECK(percent_and("high = 100\n", check("OWN_1", between)).size() == 1);
  CHECK(percent_and("", check("OWN_1", between)).empty());
  CHECK(percent_and("low = 5\nhigh = 110\n", check("OWN_1", between)).empty());
  CHECK(percent_and("high = 100\n", check("OWN_1", between, "severity = \"error\"\n")).empty());
  CHECK(percent_and("high = 100\n", check("OWN_1", "OWN_P <= prev(OWN_P)")).empty());
}

TEST_CASE("a check of an item that is not asked in its years can never fire") {
  const std::string item =
      "[[section.item]]\ncode = \"OWN_L\"\nlabel = \"Late\"\ndefinition = \"Late.\"\n"
      "since = \"2015-16\"\n";
  CHECK(told_of(items_and(item + check("OWN_1", "OWN_L <= OWN_A", "until = \"2014-15\"\n"))) ==
        "own.toml, line 48: OWN_1: It can never fire: OWN_L is asked from 2015-16, and the "
        "check holds until 2014-15. Look at 'since' and 'until' of both.");
  CHECK(found_in(items_and(item + check("OWN_1", "OWN_L <= OWN_A", "until = \"2015-16\"\n")))
            .empty());
  CHECK(found_in(items_and(item + check("OWN_1", "OWN_L <= OWN_A and OWN_A <= 5",
                                        "until = \"2014-15\"\n")))
            .empty());
}

TEST_CASE("rows are judged one by one and added up") {
  const std::string rows =
      "[[section]]\nid = \"H\"\ntitle = \"Homes\"\nrows = \"OWN_H\"\nkey = \"OWN_H01\"\none = "
      "\"home\"\n"
      "[[section.item]]\ncode = \"OWN_H01\"\nlabel = \"Home\"\nas = \"text\"\ndefinition = \"Its "
      "name.\"\n"
      "[[section.item]]\ncode = \"OWN_H02\"\nlabel = \"Places\"\nunit = \"place\"\n"
      "definition = \"On the registration.\"\n";
  for (const char* passes : {"OWN_H02 >= 0", "sum(OWN_H02 over OWN_H) >= 0", "count(OWN_H) >= 0",
                             "max(OWN_H02 over OWN_H) >= 0"}) {
    CAPTURE(passes);
    CHECK(found_in(rows + check("OWN_1", passes)).size() == 1);
  }
  CHECK(found_in(rows + check("OWN_1", "sum(OWN_H02 over OWN_H) = 12")).empty());
}

TEST_CASE("a parameter lies between its least and its greatest value") {
  const std::string parameter =
      "[[parameter]]\nname = \"RATE\"\nlabel = \"Rate\"\n[parameter.values]\n\"2013-14\" = 100\n"
      "\"2014-15\" = 110\n";
  CHECK(found_in(items_and(check("OWN_1", "param(RATE) <= 110") + parameter)).size() == 1);
  CHECK(found_in(items_and(check("OWN_1", "OWN_A <= param(RATE)") + check("OWN_2", "OWN_A >= 120") +
                           parameter))
            .size() == 1);
  CHECK(found_in(items_and(check("OWN_1", "OWN_A <= param(RATE)") + check("OWN_2", "OWN_A >= 105") +
                           parameter))
            .empty());
}

}  // namespace plumbline
