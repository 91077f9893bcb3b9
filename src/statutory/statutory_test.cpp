#include "statutory/statutory.h"

#include <doctest/doctest.h>

#include <set>

#include "base/text.h"
#include "statutory/test_statutory.h"

namespace plumbline {
namespace {

std::string only_error(const StatutoryPack& pack) {
  REQUIRE(pack.errors.size() == 1);
  return text(pack.errors.front());
}

std::string return_with(const std::string& lines) {
  return "statutory = \"return\"\ncode = \"R\"\nname = \"R\"\ndepartment = \"D\"\nkind = "
         "\"finance\"\nfrequency = \"every year\"\nstatus = \"asked\"\nbasis = \"outturn\"\nholds "
         "= \"all\"\nran = [{ since = \"2010-11\" }]\n[[part]]\nid = \"A\"\ntitle = \"A\"\nshape = "
         "\"list\"\nunit = \"GBP\"\nline = [\n" +
         lines + "\n]\n";
}

std::vector<Error> findings(const std::string& lines) {
  const SmallStatutory small(return_with(lines));
  return lint(small.statutory, *small.definitions);
}

}  // namespace

TEST_CASE("the eleven returns are there, and nothing in their packs is wrong") {
  std::vector<Club> clubs;
  for (const EmbeddedFile& file : embedded_files("clubs/")) {
    clubs.push_back(read_club(file.text, file.path).club);
  }
  const StatutoryPack packs = read_statutory(built_in_statutory());
  REQUIRE(packs.errors.empty());
  std::set<std::string> codes;
  for (const StatutoryReturn& one : packs.made.returns) codes.insert(one.code);
  CHECK(codes == std::set<std::string>{"ADOPT", "CIN", "FOSTER", "PF1", "PLACE", "RA", "RO", "S251",
                                       "SA1", "SCD", "SSDA903"});
  const std::vector<Error> errors = lint(packs.made, Definitions(std::move(clubs)));
  CHECK_MESSAGE(errors.empty(), (errors.empty() ? "" : text(errors.front())));
}

TEST_CASE("a return is found by its code and by what its fragment is called") {
  const StatutoryPack packs = read_statutory(built_in_statutory());
  CHECK((*packs.made.find("RO3"))->code == "RO");
  CHECK((*packs.made.find("ssda903-aggregates"))->code == "SSDA903");
  CHECK(packs.made.find("R03").error().hint.starts_with("The nearest is RO3."));
}

TEST_CASE("the years in which a return ran are told in words") {
  const StatutoryPack packs = read_statutory(built_in_statutory());
  const StatutoryReturn& private_fostering = **packs.made.find("PF1");
  CHECK(years_ran(private_fostering) == "2008-09 to 2014-15");
  CHECK(ran_in(private_fostering, 2015));
  CHECK_FALSE(ran_in(private_fostering, 2016));
}

TEST_CASE("mistakes of a pack are told with file and line") {
  CHECK(only_error(read_statutory("statutory = \"return of tax\"", "own.toml")) ==
        "own.toml, line 1: A statutory pack cannot be 'return of tax'. It can be unified items, "
        "return or reconciliation.");
  const std::string item =
      "statutory = \"unified items\"\n[[group]]\ntitle = \"G\"\nunit = \"child\"\nbasis = "
      "\"count\"\n[[group.item]]\ncode = \"CHILDREN\"\nlabel = \"L\"\ndefinition = \"D\"\nfrom = "
      "[\"B01\"]\n";
  CHECK(only_error(read_statutory(item, "own.toml"))
            .starts_with("own.toml, line 6: 'CHILDREN' is no code of a unified item."));
  const auto transform = read_statutory(
      return_with("{ key = \"K\", words = \"K\", formula = \"U_FIN\", transform = [\"halved\"] }"),
      "own.toml");
  CHECK(only_error(transform).find("'halved' is no transform.") != std::string::npos);
  const auto silent = read_statutory(return_with("{ key = \"K\", words = \"K\" }"), "own.toml");
  CHECK(only_error(silent).find("Nothing says what fills VALUE of K.") != std::string::npos);
  const auto unsaid = read_statutory(
      return_with("{ key = \"K\", words = \"K\", only = \"not held\" }"), "own.toml");
  CHECK(only_error(unsaid).find("A cell that is not fed says why.") != std::string::npos);
}

TEST_CASE("a formula whose unit does not come out, or that names nothing, is found") {
  const auto unit = findings("{ key = \"K\", words = \"K\", formula = \"U_CHILDREN\" }");
  REQUIRE(unit.size() == 1);
  CHECK(unit.front().what.starts_with("R, VALUE of K: The formula gives child"));
  CHECK(findings("{ key = \"K\", words = \"K\", formula = \"U_FINN\" }").front().hint ==
        "Did you mean 'U_FIN'?");
  CHECK(findings("{ key = \"K\", words = \"K\", formula = \"U_FIN\" }").empty());
}

TEST_CASE("what is called the same is one item, and a part says of what") {
  CHECK(findings("{ key = \"K\", words = \"K\", formula = \"U_FIN * 2\", transform = [\"same\"] }")
            .front()
            .what.find("more than one item") != std::string::npos);
  CHECK(findings("{ key = \"K\", words = \"K\", formula = \"U_FIN\", transform = [\"of which\"] }")
            .front()
            .what.find("what it is a part of") != std::string::npos);
}

TEST_CASE("lines that add each other up are found") {
  CHECK(findings("{ key = \"K\", words = \"K\", adds = [\"L\"] }, { key = \"L\", words = \"L\", "
                 "adds = [\"K\"] }")
            .front()
            .what.find("It is made from itself.") != std::string::npos);
}

TEST_CASE("a unified item that is made from itself is found, with the way back") {
  SmallStatutory small;
  std::string items = homes_items;
  const std::string from = "from = [\"HOM_CHILDREN\", \"YEARBOOK\"]";
  items.replace(items.find(from), from.size(), "from = [\"U_BEFORE\"]");
  const auto errors = lint(read_statutory(items, "items.toml").made, *small.definitions);
  REQUIRE_FALSE(errors.empty());
  CHECK(errors.front().what ==
        "U_CHILDREN: It is made from itself: U_CHILDREN is made from U_BEFORE is made from "
        "U_CHILDREN.");
}

}  // namespace plumbline
