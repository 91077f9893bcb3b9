#include <doctest/doctest.h>

#include "club/club.h"

namespace plumbline {
namespace {

ClubPack item_with(const std::string& words) {
  return read_club(
      "id = \"own\"\ntitle = \"Own\"\n[[items]]\nunit = \"GBP\"\npublication = \"P\"\n" +
          ("list = [{ code = \"A\", label = \"A\", " + words + " }]\n"),
      "own.toml");
}

std::string finding(const std::string& words) {
  const ClubPack pack = item_with(words);
  REQUIRE(pack.errors.size() == 1);
  CHECK(pack.errors.front().where == "own.toml, line 6");
  return pack.errors.front().what;
}

// Whether no spending is a figure, of the measure and its alternatives.
std::vector<bool> zeros_count(const std::string& words) {
  const ClubPack pack = read_club(
      "id = \"own\"\ntitle = \"Own\"\n[[measure]]\nid = \"M\"\nlabel = \"M\"\nformula = \"A / "
      "B\"\n" +
          words,
      "own.toml");
  REQUIRE(pack.errors.empty());
  std::vector<bool> all;
  for (const MeasureVariant& variant : pack.club.measures.front().variants) {
    all.push_back(variant.zero_counts);
  }
  return all;
}

}  // namespace

TEST_CASE("a break in series has a year and a reason") {
  const ClubPack pack = item_with(R"(break = { from = "2012-13", why = "it holds adoption." })");
  REQUIRE(pack.errors.empty());
  const std::vector<SeriesBreak>& breaks = pack.club.items.front().breaks;
  REQUIRE(breaks.size() == 1);
  CHECK(breaks.front().from == 2013);
  CHECK(breaks.front().why == "it holds adoption.");
}

TEST_CASE("an item may mean something else more than once") {
  const ClubPack pack = item_with(
      R"(break = [{ from = "2012-13", why = "one." }, { from = "2014-15", why = "other." }])");
  CHECK(pack.errors.empty());
  CHECK(pack.club.items.front().breaks.size() == 2);
}

TEST_CASE("a break that is prose, or has no year that can be read, is refused") {
  CHECK(finding(R"(break = "Since 2012-13 it holds adoption.")") ==
        "'break' must say from which year and why.");
  CHECK(finding(R"(break = { from = "lately", why = "x" })").find("lately") != std::string::npos);
  CHECK(finding(R"(break = { from = "2012-13" })").find("why") != std::string::npos);
  CHECK(finding(R"(break = { why = "x" })").find("from") != std::string::npos);
}

TEST_CASE("a check over items is one for each, in its own words") {
  const ClubPack pack = read_club(R"(
id = "own"
title = "Own"
[[items]]
unit = "GBP"
publication = "P"
list = [{ code = "L_A", label = "Fostering" }, { code = "L_B", label = "Adoption" }, { code = "M", label = "Other" }]
[[check]]
id = "ADDS"
items = "L_*"
message = "{label} does not add up."
passes = "{code}[COL=k] >= 0"
)",
                                  "own.toml");
  REQUIRE(pack.errors.empty());
  REQUIRE(pack.club.checks.size() == 2);
  CHECK(pack.club.checks[1].id == "ADDS");
  CHECK(pack.club.checks[1].message == "Adoption does not add up.");
  CHECK(pack.club.checks[1].expression_text == "L_B[COL=k] >= 0");
}

TEST_CASE("a check over items that are not there is refused") {
  const ClubPack pack = read_club(
      "id = \"own\"\ntitle = \"Own\"\n[[check]]\nid = \"ADDS\"\nitems = \"X_*\"\n"
      "message = \"M\"\npasses = \"{code} >= 0\"\n",
      "own.toml");
  REQUIRE(pack.errors.size() == 1);
  CHECK(pack.errors.front().what == "No item fits 'X_*'.");
  CHECK(pack.errors.front().where == "own.toml, line 3");
}

TEST_CASE("no spending is a figure per head of a population and a gap per user, unless said") {
  CHECK(zeros_count("unit = \"GBP/resident\"") == std::vector{true});
  CHECK(zeros_count("unit = \"GBP/adult\"") == std::vector{true});
  CHECK(zeros_count("unit = \"GBP/child/week\"") == std::vector{false});
  CHECK(zeros_count("unit = \"gbp_pw\"") == std::vector{false});
  CHECK(zeros_count("unit = \"GBP\"") == std::vector{true});
  CHECK(zeros_count("unit = \"pct\"") == std::vector{true});
  CHECK(zeros_count("unit = \"GBP/child\"\nzero_counts = true") == std::vector{true});
  CHECK(zeros_count("unit = \"GBP/resident\"\nzero_counts = false") == std::vector{false});
}

TEST_CASE("an alternative has the measure's word where it has the measure's unit, or its own") {
  CHECK(zeros_count(R"(
unit = "GBP/child"
zero_counts = true
alternatives = [
  { name = "closing", formula = "A / C" },
  { name = "per_head", unit = "GBP/resident", formula = "A / C" },
  { name = "per_day", unit = "GBP/child/day", formula = "A / C" },
  { name = "said", unit = "GBP/child/day", formula = "A / C", zero_counts = true },
]
)") == std::vector{true, true, true, false, true});
}

}  // namespace plumbline
