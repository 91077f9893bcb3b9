#include <doctest/doctest.h>

#include "club/family_measures.h"

namespace plumbline {
namespace {

ClubPack pack_of(const std::string& tables) {
  return read_club("id = \"own\"\ntitle = \"Own\"\n" + tables, "own.toml");
}

const std::string lines = R"(
[[items]]
unit = "GBP"
publication = "The return"
list = [{ code = "L_A", label = "Fostering" }, { code = "L_B", label = "Adoption" }, { code = "P", label = "People", unit = "resident" }]
)";

const std::string over_series = R"(
[[family]]
id = "UC[{members}]"
series = "UC[CAT=UNIT_COST]"
not_said = ["Unit costs", "All"]
label = "{line}: cost per week"
unit = "GBP/week"
formula = "COST[{members}] / WEEKS[{members}]"
)";

}  // namespace

TEST_CASE("a family over items makes a measure of each, but for those that it leaves out") {
  const ClubPack pack = pack_of(lines + R"(
[[family]]
id = "{code}_PER_HEAD"
items = "L_*"
except = ["L_B"]
label = "{label} per head"
unit = "GBP/resident"
formula = "{code} / P"
alternatives = { gross = "{code}[COL=k] / P" }
)");
  REQUIRE(pack.errors.empty());
  REQUIRE(pack.club.measures.size() == 1);
  const MeasureDefinition& measure = pack.club.measures.front();
  CHECK(measure.id == "L_A_PER_HEAD");
  CHECK(measure.label == "Fostering per head");
  CHECK(measure.variants[1].name == "gross");
  CHECK(measure.variants[1].formula == "L_A[COL=k] / P");
}

TEST_CASE("a family over a dimension makes a measure of each member, but for those left out") {
  const ClubPack pack = pack_of(
      "[[dimension]]\nname = \"PN\"\ntitle = \"Need\"\n[dimension.members]\nASD = \"autism\"\n"
      "HI = \"hearing\"\nNSA = \"not assessed\"\n[[family]]\nid = \"M_{PN}\"\nover = [\"PN\"]\n"
      "except = [\"NSA\"]\nlabel = \"Pupils, {PN words}\"\nunit = \"pupil\"\n"
      "formula = \"B[PN=$PN]\"\n");
  REQUIRE(pack.errors.empty());
  REQUIRE(pack.club.measures.size() == 2);
  CHECK(pack.club.measures[1].id == "M_HI");
  CHECK(pack.club.measures[1].label == "Pupils, hearing");
  CHECK(pack.club.measures[1].variants.front().formula == "B[PN=HI]");
}

TEST_CASE("a family over series takes its labels from the words of the file") {
  const ClubPack pack = pack_of(over_series);
  REQUIRE(pack.errors.empty());
  REQUIRE(pack.club.families.size() == 1);
  const auto measures = measures_of(
      pack.club.families.front(),
      {{.members = "SDM=NUR,ST=LONG", .words = "Long term |  | Nursing | Unit costs | All"}});
  REQUIRE(measures.size() == 1);
  CHECK(measures.front().id == "UC[SDM=NUR,ST=LONG]");
  CHECK(measures.front().label == "Long term, Nursing: cost per week");
  CHECK(measures.front().variants.front().formula ==
        "COST[SDM=NUR,ST=LONG] / WEEKS[SDM=NUR,ST=LONG]");
}

TEST_CASE("a family that names its lines takes those alone, under its own words") {
  const ClubPack pack = pack_of(over_series + "[family.lines]\n\"LINE=2_1\" = \"Nursing\"\n");
  REQUIRE(pack.errors.empty());
  const auto measures = measures_of(
      pack.club.families.front(),
      {{.members = "LINE=2_1", .words = "2.1"}, {.members = "LINE=2_2", .words = "2.2"}});
  REQUIRE(measures.size() == 1);
  CHECK(measures.front().label == "Nursing: cost per week");
}

TEST_CASE("a family runs over items or over series, and a formula that cannot be read is told") {
  const ClubPack neither =
      pack_of("[[family]]\nid = \"X\"\nlabel = \"X\"\nunit = \"GBP\"\nformula = \"A\"\n");
  REQUIRE(neither.errors.size() == 1);
  CHECK(neither.errors.front().where == "own.toml, line 3");
  CHECK(neither.errors.front().what ==
        "A family runs over 'items', over 'series' or 'over' the members of a dimension.");
  const ClubPack broken = pack_of(
      "[[family]]\nid = \"X\"\nseries = \"UC\"\nlabel = \"X\"\nunit = \"GBP\"\nformula = \"A "
      "+\"\n");
  CHECK(broken.errors.size() == 1);
}

TEST_CASE("a family has every word of a measure, and gives it to each") {
  const ClubPack pack = pack_of(lines + R"(
[[family]]
id = "{code}_PER_HEAD"
items = "L_*"
label = "{label} per head, gross"
unit = "GBP/resident"
formula = "{code} / P"
base = "residents, gross"
decimals = 1
polarity = "lower"
sense_low = 10
sense_high = 20
outcome = "{code}_OUTCOME"
note = "Of {label}."
otherwise = "net"
alternatives = [{ name = "net", label = "{label} per head, net", formula = "{code}[COL=m] / P", base = "residents" }]
)");
  REQUIRE(pack.errors.empty());
  const MeasureDefinition& measure = pack.club.measures.front();
  CHECK(measure.decimals == 1);
  CHECK(measure.polarity == Polarity::lower);
  CHECK(measure.sense_low == 10);
  CHECK(measure.sense_high == 20);
  CHECK(measure.outcome == "L_A_OUTCOME");
  CHECK(measure.note == "Of Fostering.");
  CHECK(measure.otherwise == "net");
  CHECK(measure.variants[1].label == "Fostering per head, net");
  CHECK(measure.variants[1].formula == "L_A[COL=m] / P");
  CHECK(measure.variants[1].base == "residents");
}

}  // namespace plumbline
