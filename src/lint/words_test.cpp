#include <doctest/doctest.h>

#include "lint/test_findings.h"

namespace plumbline {
namespace {

const std::string by_provider =
    "[[dimension]]\nname = \"PT\"\ntitle = \"Provider\"\n[dimension.members]\nIN = \"own\"\n"
    "OUT = \"others\"\n";

// OWN_X and OWN_Y are cut by provider; the check begins in line 61.
std::string cubes_and(const std::string& checks) {
  std::string cubes;
  for (const char* code : {"OWN_X", "OWN_Y"}) {
    cubes += std::string("[[section.item]]\ncode = \"") + code +
             "\"\nlabel = \"X\"\ndefinition = \"X.\"\nby = [\"PT\"]\nmay_be_negative = true\n";
  }
  return by_provider + items_and(cubes + checks);
}

}  // namespace

TEST_CASE("the days and weeks of a year are not written as numbers") {
  CHECK(told_of(items_and(check("OWN_1", "OWN_A <= 52 * OWN_B"))) ==
        "own.toml, line 43, character 10: OWN_1: 52 stands for the weeks of a year. Write WK, the "
        "weeks of the year. Days become weeks by weeks(...).");
  CHECK(
      told_of(items_and(check("OWN_1", "OWN_A <= 365 * OWN_B"))) ==
      "own.toml, line 43, character 10: OWN_1: 365 stands for the days of a year. Write DAYS, the "
      "days of the year.");
  CHECK(found_in(items_and(check("OWN_1", "OWN_A <= 53 * OWN_B"))).size() == 1);
  CHECK(found_in(items_and(check("OWN_1", "OWN_A <= 52% * OWN_B"))).empty());
  CHECK(found_in(items_and(check("OWN_1", "OWN_A <= 520 * OWN_B"))).empty());
}

TEST_CASE("the days of a year are not written as a number in measures and items either") {
  CHECK(told_of(items_and("[[measure]]\nid = \"OWN_M01\"\nlabel = \"M\"\nunit = \"GBP\"\n"
                          "formula = \"OWN_A / 52\"\n")) ==
        "own.toml, line 43, character 9: OWN_M01: 52 stands for the weeks of a year. Write WK, the "
        "weeks of the year. Days become weeks by weeks(...).");
  CHECK(
      found_in(items_and("[[section.item]]\ncode = \"OWN_X\"\nlabel = \"X\"\ndefinition = \"X.\"\n"
                         "as = \"derived\"\nformula = \"OWN_A / 365\"\n"))
          .size() == 1);
}

TEST_CASE("a family says once what is wrong with all its measures") {
  CHECK(found_in(items_and("[[family]]\nid = \"{code}_WEEKLY\"\nitems = \"OWN_?\"\n"
                           "except = [\"OWN_N\"]\nlabel = \"{label}\"\nunit = \"GBP\"\n"
                           "formula = \"{code} / 52\"\n"))
            .size() == 1);
}

TEST_CASE("a parameter that no pack has is told") {
  CHECK(told_of(items_and(check("OWN_1", "OWN_A <= param(OWN_RAET)") +
                          "[[parameter]]\nname = \"OWN_RATE\"\nlabel = \"Rate\"\n"
                          "[parameter.values]\n\"2013-14\" = 100\n")) ==
        "own.toml, line 43: OWN_1: No pack has a parameter called 'OWN_RAET'. Did you mean "
        "'OWN_RATE'?");
  const std::string other =
      "[[parameter]]\nname = \"OTHER\"\nlabel = \"Rate\"\n[parameter.values]\n\"2013-14\" = 100\n";
  CHECK(found_in({items_and(check("OWN_1", "OWN_A <= param(OTHER)")), other}).empty());
}

TEST_CASE("an answer that is not one of the choices is told") {
  const std::string choice =
      "[[section.item]]\ncode = \"OWN_W\"\nlabel = \"Basis\"\ndefinition = \"Which.\"\n"
      "as = \"choice\"\nchoices = [\"outturn\", \"budget\"]\n";
  CHECK(told_of(items_and(choice + check("OWN_1", "OWN_W = 'outtrun'"))) ==
        "own.toml, line 49: OWN_1: 'outtrun' is not one of the answers to OWN_W. Did you mean "
        "'outturn'? It can be outturn and budget.");
  CHECK(found_in(items_and(choice + check("OWN_1", "OWN_W in ('Outturn', 'plan')"))).size() == 1);
  CHECK(found_in(items_and(choice + check("OWN_1", "OWN_W != 'Outturn'"))).empty());
}

TEST_CASE("an index names a dimension of its item, and a member of that") {
  CHECK(told_of(cubes_and(check("OWN_1", "OWN_A[PT=IN] <= OWN_B"))) ==
        "own.toml, line 61, character 1: OWN_1: 'OWN_A' has no dimension 'PT'.");
  CHECK(told_of(cubes_and(check("OWN_1", "OWN_X[PT=OTU] <= OWN_B"))) ==
        "own.toml, line 61, character 1: OWN_1: 'OTU' is no member of PT in 'OWN_X'. Did you mean "
        "'OUT'?");
}

TEST_CASE("a cube as a whole is not compared with a slice") {
  CHECK(told_of(cubes_and(check("OWN_1", "OWN_X[PT=IN] <= OWN_Y"))) ==
        "own.toml, line 61: OWN_1: OWN_Y takes in all of PT and is compared with OWN_X[PT=IN]. "
        "Write OWN_Y[PT=IN], or sum(OWN_Y) where the total of all is meant.");
  for (const char* passes :
       {"within(OWN_X, OWN_X[PT=OUT], 10%)", "between(OWN_X[PT=IN], OWN_Y, 2 * OWN_Y)",
        "OWN_X[PT=IN] + OWN_Y = OWN_X[PT=OUT]"}) {
    CAPTURE(passes);
    CHECK_FALSE(told_of(cubes_and(check("OWN_1", passes))).empty());
  }
  for (const char* passes :
       {"OWN_X <= OWN_Y", "OWN_X[PT=IN] <= sum(OWN_Y)", "OWN_X[PT=IN] <= OWN_Y[PT=OUT]",
        "OWN_X[PT=IN] + OWN_X[PT=OUT] = OWN_A", "OWN_X[PT=IN] / OWN_X <= 10%"}) {
    CAPTURE(passes);
    CHECK(told_of(cubes_and(check("OWN_1", passes))).empty());
  }
}

}  // namespace plumbline
