#include <doctest/doctest.h>

#include "lint/test_findings.h"

namespace plumbline {
namespace {

std::string share(const std::string& code, const std::string& words = "") {
  return "[[section.item]]\ncode = \"" + code + "\"\nlabel = \"" + code +
         "\"\ndefinition = \"A share.\"\nunit = \"pct\"\nrole = \"share\"\n" + words;
}

// Overheads of OWN_A, shared out by P1 to P3; the checks begin in line 61.
std::string overheads_and(const std::string& checks) {
  return items_and(share("P1") + share("P2") + share("P3") + checks +
                   "[[overheads]]\ntotal = \"OWN_A\"\nshares = [\"P1\", \"P2\", \"P3\"]\n");
}

std::string cube_and(const std::string& checks) {
  return "[[dimension]]\nname = \"PT\"\ntitle = \"Provider\"\n[dimension.members]\nIN = \"own\"\n"
         "OUT = \"others\"\nNO = \"nobody\"\n" +
         items_and(share("P1", "by = [\"PT\"]\n") + checks);
}

}  // namespace

TEST_CASE("shares of overheads need a check that they make 100 together") {
  CHECK(told_of(overheads_and("")) ==
        "own.toml, line 61: No check holds the shares of OWN_A to 100 together. Add a "
        "[[section.check]] that passes where P1 + P2 + P3 = 100.");
  for (const char* passes :
       {"P1 + P2 + P3 = 100", "abs(sum(P1, P2, P3) - 100) <= 0.1", "abs(100 - P1 - P2 - P3) < 1",
        "within(P1 + P2 + P3, 100, 1%)", "between(P1 + P2 + P3, 99.9, 100.1)",
        "implies(OWN_A > 0, P1 + P2 + P3 = 100)", "P1 + P2 = 100 - P3"}) {
    CAPTURE(passes);
    CHECK(told_of(overheads_and(check("OWN_1", passes))).empty());
  }
  CHECK(found_in(overheads_and(check("OWN_1", "P1 + P2 + P3 <= 100"))).size() == 1);
  CHECK(found_in(overheads_and(check("OWN_1", "P1 + P2 + P3 = 10"))).size() == 1);
}

TEST_CASE("a check that leaves out a share of its section is told, once") {
  CHECK(told_of(overheads_and(check("OWN_1", "P1 + P2 = 100"))) ==
        "own.toml, line 61: OWN_1: It holds shares to 100 and leaves out P3. Add it, or a check of "
        "its own that it and others make 100.");
}

TEST_CASE("a check that leaves out a share of overheads from another section is told") {
  const std::string elsewhere =
      "[[section]]\nid = \"B\"\ntitle = \"More\"\n" + share("P3") +
      "[[overheads]]\ntotal = \"OWN_A\"\nshares = [\"P1\", \"P2\", \"P3\"]\n";
  CHECK(
      told_of(items_and(share("P1") + share("P2") + check("OWN_1", "P1 + P2 = 100") + elsewhere)) ==
      "own.toml, line 68: OWN_1 holds the shares of OWN_A to 100 and leaves out P3. Add it to the "
      "check, or take it out of 'shares'.");
}

TEST_CASE("two sets of shares in a section have a check each") {
  const std::string shares = share("P1") + share("P2") + share("Q1") + share("Q2");
  CHECK(found_in(
            items_and(shares + check("OWN_1", "P1 + P2 = 100") + check("OWN_2", "Q1 + Q2 = 100")))
            .empty());
  CHECK(found_in(items_and(shares + check("OWN_1", "P1 + P2 = 100"))).size() == 2);
}

TEST_CASE("a share that is not asked in the years of the check is not left out") {
  const std::string late = share("P3", "since = \"2015-16\"\n");
  const std::string early = check("OWN_1", "P1 + P2 = 100", "until = \"2014-15\"\n");
  CHECK(found_in(items_and(share("P1") + share("P2") + late + early)).empty());
}

TEST_CASE("shares along a dimension leave out none of its members") {
  CHECK(found_in(cube_and(check("OWN_1", "sum(P1 over PT) = 100"))).empty());
  CHECK(found_in(cube_and(check("OWN_1", "sum(P1) = 100"))).empty());
  CHECK(told_of(cube_and(check("OWN_1", "P1[PT=IN] + P1[PT=OUT] = 100"))) ==
        "own.toml, line 57: OWN_1: It holds shares to 100 and leaves out P1[PT=NO]. Add it, or a "
        "check of its own that it and others make 100.");
  CHECK(found_in(cube_and(check("OWN_1", "sum(P1[PT=IN|NO]) = 100"))).size() == 1);
}

}  // namespace plumbline
