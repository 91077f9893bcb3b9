#include <doctest/doctest.h>

#include "lint/test_findings.h"

namespace plumbline {
namespace {

const std::string item = "[[section.item]]\ncode = \"OWN_A\"\nlabel = \"A\"\ndefinition = \"A.\"\n";

std::string measure(const std::string& id) {
  return "[[measure]]\nid = \"" + id +
         "\"\nlabel = \"M\"\nunit = \"GBP\"\nformula = \"OWN_A + OWN_B\"\n";
}

}  // namespace

TEST_CASE("a code is given to one item or measure in all packs") {
  CHECK(
      told_of(items_and(item)) ==
      "own.toml, line 43: OWN_A is defined twice, first in own.toml, line 7. Leave one of the two "
      "out, or give it a name of its own.");
  CHECK(told_of(items_and(measure("M") + measure("M"))) ==
        "own.toml, line 48: M is defined twice, first in own.toml, line 43. Leave one of the two "
        "out, "
        "or give it a name of its own.");
  CHECK(told_of(items_and(measure("OWN_A"))).find("OWN_A is defined twice") != std::string::npos);
  const std::vector<std::string> found = found_in({items_and(measure("M")), measure("M")});
  REQUIRE(found.size() == 1);
  CHECK(found.front().starts_with("own2.toml, line 3: M is defined twice, first in own1.toml"));
}

TEST_CASE("a check, a section, a parameter, a question and a profile have a name of their own") {
  CHECK(told_of(items_and(check("C", "OWN_A <= OWN_B") + check("C", "OWN_B <= OWN_C"))) ==
        "own.toml, line 47: The check C is defined twice, first in own.toml, line 43. Leave one of "
        "the two out, or give it a name of its own.");
  const std::string section = "[[section]]\nid = \"A\"\ntitle = \"Again\"\n";
  CHECK(
      told_of(items_and(section)).starts_with("own.toml, line 43: The section A is defined twice"));
  const std::string parameter =
      "[[parameter]]\nname = \"R\"\nlabel = \"R\"\n[parameter.values]\n\"2013-14\" = 1\n";
  CHECK(told_of(parameter + parameter)
            .starts_with("own.toml, line 8: The parameter R is defined twice"));
  const std::string question = "[[scrapbook]]\nid = \"S\"\ntheme = \"T\"\nquestion = \"Why?\"\n";
  CHECK(told_of(question + question)
            .starts_with("own.toml, line 7: The question S is defined twice"));
  const std::string profile = "[[profile]]\nid = \"P\"\ntitle = \"P\"\n";
  CHECK(told_of(profile + profile).starts_with("own.toml, line 6: The profile P is defined twice"));
}

TEST_CASE("a check over several items is one of its name") {
  CHECK(found_in(items_and("[[check]]\nid = \"C\"\nitems = \"OWN_?\"\nexcept = [\"OWN_N\"]\n"
                           "message = \"M.\"\npasses = \"{code} <= 10\"\n"))
            .empty());
}

TEST_CASE("dimensions and their members are there once") {
  const std::string dimension =
      "[[dimension]]\nname = \"PT\"\ntitle = \"P\"\n[dimension.members]\nIN = \"in\"\n";
  CHECK(told_of(dimension + dimension)
            .starts_with("own.toml, line 8: The dimension PT is defined twice"));
  CHECK(told_of(dimension + "IN = \"out\"\n") ==
        "own.toml, line 8: 'IN' is there twice in one table. Leave one of the two out, or give it "
        "another name.");
  CHECK(found_in(items_and(check("OWN_1", "OWN_A >= 0")) + dimension +
                 "IN = \"out\"\nOUT = \"out\"\nOUT = \"out\"\n")
            .size() == 3);
  CHECK(told_of("[[items]]\nunit = \"GBP\"\npublication = \"P\"\n"
                "dimensions = [{ name = \"COL\", members = [\"k\", \"k\"] }]\n"
                "list = [{ code = \"X\", label = \"X\" }]\n") ==
        "own.toml, line 7: X: The member k of COL is there twice. Leave one of the two out.");
}

TEST_CASE("alternatives of a measure have names of their own") {
  CHECK(told_of(items_and(
            "[[measure]]\nid = \"M\"\nlabel = \"M\"\nunit = \"GBP\"\nformula = \"OWN_A\"\n"
            "alternatives = [{ name = \"x\", formula = \"OWN_B\" }, { name = \"x\", "
            "formula = \"OWN_C\" }]\n")) ==
        "own.toml, line 43: M: The alternative 'x' is there twice. Each has a name of its own.");
}

}  // namespace plumbline
