#include "lint/lint.h"

#include <doctest/doctest.h>

#include "lint/test_findings.h"

namespace plumbline {
namespace {

std::string item(const std::string& code, const std::string& words) {
  return "[[section.item]]\ncode = \"" + code + "\"\nlabel = \"X\"\ndefinition = \"X.\"\n" + words;
}

std::string derived(const std::string& code, const std::string& formula) {
  return item(code, "as = \"derived\"\nformula = \"" + formula + "\"\n");
}

std::string measure(const std::string& id, const std::string& unit, const std::string& formula) {
  return "[[measure]]\nid = \"" + id + "\"\nlabel = \"M\"\nunit = \"" + unit + "\"\nformula = \"" +
         formula + "\"\n";
}

}  // namespace

TEST_CASE("an unknown item is told in checks, items and measures") {
  CHECK(told_of(items_and(check("OWN_1", "OWN_A <= GONE_7"))) ==
        "own.toml, line 43, character 10: OWN_1: No item or measure is called 'GONE_7'.");
  CHECK(told_of(items_and(derived("OWN_X", "OWN_A + GONE_7"))) ==
        "own.toml, line 43, character 9: OWN_X: No item or measure is called 'GONE_7'.");
  CHECK(told_of(items_and(measure("OWN_M01", "GBP", "GONE_7"))) ==
        "own.toml, line 43, character 1: OWN_M01: No item or measure is called 'GONE_7'.");
}

TEST_CASE("an item of another pack is known") {
  const std::string other = measure("OTHER_M01", "GBP/child", "OWN_A / OWN_N");
  CHECK(found_in({items_and(""), other}).empty());
}

TEST_CASE("a unit that does not come out is told") {
  CHECK(told_of(items_and(measure("OWN_M01", "GBP/child", "OWN_A"))) ==
        "own.toml, line 43: OWN_M01: The formula gives GBP; the measure says GBP per child.");
  CHECK(told_of(items_and(derived("OWN_X", "OWN_A / OWN_N"))) ==
        "own.toml, line 43: OWN_X: The formula gives GBP per child; the measure says GBP.");
  CHECK(told_of(items_and(check("OWN_1", "OWN_A <= OWN_N"))) ==
        "own.toml, line 43, character 7: OWN_1: In 'OWN_A <= OWN_N' GBP meets child.");
}

TEST_CASE("a check that is a number and no condition is told") {
  CHECK(
      told_of(items_and(check("OWN_1", "OWN_A - OWN_B"))) ==
      "own.toml, line 43: OWN_1: 'passes' gives a number where a condition is expected. Compare it "
      "with another: 'A + B = C', 'between(A, 5, 10)'.");
}

TEST_CASE("items of a questionnaire that are made from themselves are told with the way round") {
  CHECK(
      told_of(items_and(derived("OWN_X", "OWN_Y + OWN_A") + derived("OWN_Y", "OWN_X - OWN_A"))) ==
      "own.toml, line 43: OWN_X is made from itself: OWN_X is made from OWN_Y is made from OWN_X. "
      "Make one of them from items that are asked for.\n"
      "own.toml, line 49: OWN_Y is made from itself: OWN_Y is made from OWN_X is made from OWN_Y. "
      "Make one of them from items that are asked for.");
  CHECK(found_in(items_and(derived("OWN_X", "prev(OWN_X) + OWN_A"))).size() == 1);
}

TEST_CASE("an item that is made from the rows it stands in is made from itself") {
  const std::string rows =
      "[[section]]\nid = \"H\"\ntitle = \"Homes\"\nrows = \"OWN_H\"\nkey = \"OWN_H1\"\none = "
      "\"home\"\n"
      "unit = \"GBP\"\n" +
      item("OWN_H1", "as = \"text\"\n") + item("OWN_H2", "") +
      derived("OWN_H3", "OWN_H2 + sum(OWN_H3 over OWN_H)");
  CHECK(found_in(rows).size() == 1);
}

TEST_CASE("measures that are made from each other are told") {
  CHECK(told_of(items_and(measure("OWN_M1", "GBP", "OWN_M2 + OWN_A") +
                          measure("OWN_M2", "GBP", "OWN_M1 - OWN_A"))) ==
        "own.toml, line 43, OWN_M1, character 1: OWN_M1: The measure OWN_M2 goes round in a "
        "circle: it is made from OWN_M2 and OWN_M1.\nown.toml, line 48, OWN_M2, character 1: "
        "OWN_M2: The measure OWN_M1 goes round in a circle: it is made from OWN_M1 and OWN_M2.");
}

TEST_CASE("an item and a measure that are made from each other are told") {
  CHECK(found_in(items_and(derived("OWN_X", "OWN_M1 + OWN_A") +
                           measure("OWN_M1", "GBP", "OWN_X - OWN_A")))
            .size() == 1);
}

TEST_CASE("a check that looks back to before its item was asked is told") {
  const std::string late = item("OWN_L", "since = \"2015-16\"\n");
  CHECK(told_of(items_and(
            late + check("OWN_1", "within(OWN_L, prev(OWN_L), 20%)", "since = \"2015-16\"\n"))) ==
        "own.toml, line 48: OWN_1: It looks back from 2015-16 to 2014-15, and OWN_L is first asked "
        "in "
        "2015-16. Write since = \"2016-17\".");
  CHECK(found_in(items_and(late + check("OWN_1", "within(OWN_L, prev(OWN_L), 20%)",
                                        "since = \"2016-17\"\n")))
            .empty());
  CHECK(found_in(items_and(late + check("OWN_1", "within(OWN_L, prev(OWN_L), 20%)"))).empty());
}

TEST_CASE("all of a pack is told at once, what does not read and what does not hold, by line") {
  CHECK(
      told_of(items_and(item("OWN_X", "low = 9\nhigh = 5\n") +
                        item("OWN_Y", "since = \"2015-16\"\nuntil = \"2013-14\"\n") +
                        check("OWN_1", "OWN_X >= 0") + item("OWN_V", "labl = \"V\"\n"))) ==
      "own.toml, line 43: 'low' is above 'high'.\n"
      "own.toml, line 49: 'since' is 2015-16 and 'until' is 2013-14, which is before it. Write the "
      "earlier year as 'since'.\n"
      "own.toml, line 55: OWN_1: It can never fire: 'OWN_X >= 0' is true whatever is answered. "
      "Items may not be below nothing unless 'may_be_negative' says so, and what is counted is "
      "whole. Write what was meant, or leave the check out.\n"
      "own.toml, line 63: 'labl' is not a word that is known here. Did you mean 'label'?");
}

TEST_CASE("what rests on something that could not be read is left out") {
  CHECK(told_of(items_and(item("OWN_X", "unit = \"pond\"\n") + derived("OWN_Y", "OWN_X + OWN_A") +
                          check("OWN_1", "OWN_Y <= OWN_A + OWN_X") +
                          measure("OWN_M1", "GBP/child", "OWN_Y / OWN_N") +
                          measure("OWN_M2", "GBP/child", "OWN_A / / OWN_N") +
                          measure("OWN_M3", "GBP", "OWN_M2 * OWN_N"))) ==
        "own.toml, line 43: 'pond' is not a unit that is known, in 'pond'. Units are written like "
        "GBP/child/week, child*day, pct or 1.\n"
        "own.toml, line 63: '/' is not expected here.");
}

}  // namespace plumbline
