#include "workbook/workbook_plan.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "workbook/test_contents.h"
#include "workbook/write_workbook.h"

namespace plumbline {
namespace {

const char* const answers =
    "HOM_A01,,100000,,\n"
    "HOM_A02,,20000,,\n"
    "HOM_A04,,125000,,Rounded in the ledger to the nearest five thousand\n"
    "HOM_A05,,3650,,[from SSDA903 (children): 3655] counted again\n"
    "HOM_A06,,,not applicable,\n"
    "HOM_A07,,outturn,,\n"
    "\"HOM_A08[ASD]\",,7,,\n"
    "HOM_H01,H-A,H-A,,\n"
    "HOM_H02,H-A,6,,\n"
    "HOM_H03,H-A,2000,,\n";

const PlannedSheet* sheet(const PlannedWorkbook& all, const std::string& name) {
  const auto found = std::ranges::find(all.sheets, name, &PlannedSheet::name);
  return found == all.sheets.end() ? nullptr : &*found;
}

const PlannedCell* named(const PlannedWorkbook& all, const std::string& name) {
  for (const PlannedSheet& one : all.sheets) {
    const auto found = std::ranges::find(one.cells, name, &PlannedCell::name);
    if (found != one.cells.end()) return &*found;
  }
  return nullptr;
}

const PlannedCell* at(const PlannedSheet& sheet, const char* where) {
  const auto place = parse_address(where);
  const auto found = std::ranges::find(sheet.cells, *place, &PlannedCell::at);
  return found == sheet.cells.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("Every question has a purple cell with a name of its own") {
  const TestClub club;
  const Return now = club.read("").made;
  const PlannedWorkbook made = plan_workbook(test_contents(club, now));
  std::set<std::string> names;
  for (const PlannedSheet& one : made.sheets) {
    for (const PlannedCell& cell : one.cells) {
      if (!cell.name.empty()) CHECK(names.insert(lower(cell.name)).second);
    }
  }
  for (const char* name : {"q_HOM_A01", "q_HOM_A07", "q_HOM_A08.HI", "q_HOM_H02.60", "c_HOM_A03",
                           "x_HOM_A01", "x_HOM_A08"}) {
    CAPTURE(name);
    CHECK(named(made, name) != nullptr);
  }
  CHECK(named(made, "q_HOM_A03") == nullptr);
}

TEST_CASE("What is answered stands in the cells; what is not is blank, and not 0") {
  const TestClub club;
  const Return now = club.read(answers).made;
  const PlannedWorkbook made = plan_workbook(test_contents(club, now));
  CHECK(named(made, "q_HOM_A01")->content.number == 100000);
  CHECK(named(made, "q_HOM_A06")->content.words == "not applicable");
  CHECK(named(made, "q_HOM_A08.ASD")->content.number == 7);
  CHECK(named(made, "q_HOM_A08.HI")->content.kind == CellContent::Kind::nothing);
  CHECK(named(made, "q_HOM_H01.1")->content.words == "H-A");
  CHECK(named(made, "q_HOM_H02.2")->content.kind == CellContent::Kind::nothing);
  CHECK(named(made, "x_HOM_A05")->content.words == "counted again");
  const PlannedSheet* first = sheet(made, "A Money and days");
  REQUIRE(first != nullptr);
  const auto filled_in = std::ranges::find_if(first->cells, [](const PlannedCell& one) {
    return one.content.words == "SSDA903 (children): 3655";
  });
  CHECK(filled_in != first->cells.end());
}

TEST_CASE("What is worked out is a formula with the engine's result, or empty words") {
  const TestClub club;
  const Return now = club.read(answers).made;
  const PlannedCell cost = *named(plan_workbook(test_contents(club, now)), "c_HOM_A03");
  CHECK(cost.content.number == 120000);
  CHECK(cost.content.formula ==
        "=IF(COUNT(q_HOM_A01,q_HOM_A02)=2,IFERROR((q_HOM_A01+q_HOM_A02),\"\"),\"\")");
  const Return nothing = club.read("").made;
  const PlannedCell empty = *named(plan_workbook(test_contents(club, nothing)), "c_HOM_A03");
  CHECK(empty.content.kind == CellContent::Kind::words);
  CHECK(empty.content.words.empty());
}

TEST_CASE("A sum that does not add up says so beside the question, with the difference") {
  const TestClub club;
  const Return now = club.read(answers).made;
  const PlannedWorkbook made = plan_workbook(test_contents(club, now));
  const PlannedSheet& first = *sheet(made, "A Money and days");
  // Total from the ledger: the fourth question.
  CHECK(at(first, "K10")->content.words ==
        "Check: The lines do not add up to the total. Difference -5,000.");
  CHECK(at(first, "K7")->content.words.empty());
  const PlannedSheet& checks = *sheet(made, "Checks");
  CHECK(at(checks, "G7")->content.words == "Check");
  CHECK(at(checks, "K7")->content.number == -5000);
  CHECK(at(checks, "G11")->content.words == "Checked on upload");
}

TEST_CASE("Last year stands beside this year, with the change") {
  const TestClub club;
  const Return now = club.read("HOM_A06,,50,,\n").made;
  Return last = club.read("HOM_A06,,40,,\n").made;
  last.year.year = 2013;
  const PlannedWorkbook made = plan_workbook(test_contents(club, now, &last));
  const PlannedSheet& first = *sheet(made, "A Money and days");
  CHECK(at(first, "D12")->content.number == 40);
  CHECK(at(first, "F12")->content.number == doctest::Approx(0.25));
  CHECK(at(first, "K12")->content.words == "Check: 25.0% higher than last year");
}

TEST_CASE("It is an Excel workbook of less than a megabyte") {
  const TestClub club;
  const Return now = club.read(answers).made;
  const auto bytes = workbook_bytes(test_contents(club, now));
  REQUIRE(bytes);
  CHECK(bytes->starts_with("PK"));
  CHECK(bytes->size() < 1'000'000);
}

TEST_CASE("The version changes with what is asked") {
  const TestClub club;
  std::string pack = test_pack;
  pack.replace(pack.find("Pay of care staff."), 18, "Pay of all staff. ");
  const TestClub other(pack.c_str());
  CHECK(version_of(club.club(), 2014) == version_of(club.club(), 2014));
  CHECK(version_of(club.club(), 2014) != version_of(other.club(), 2014));
}

}  // namespace plumbline
