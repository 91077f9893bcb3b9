#include "returns/usual_ranges.h"

#include <doctest/doctest.h>

#include "returns/check_return.h"
#include "returns/test_club.h"

namespace plumbline {
namespace {

// Of a club that calls 1,000 to 1,500 pounds a week usual, and 85% to 95% of places filled.
std::vector<ReturnFinding> findings(const std::string& pay, const std::string& more = {},
                                    const std::string& note = "Approximate.",
                                    std::size_t others = 0) {
  std::string pack = test_pack;
  pack.insert(pack.find("formula = \"HOM_A03 / weeks(HOM_A05)\""),
              "sense_low = 1000\nsense_high = 1500\nnote = \"" + note + "\"\n");
  pack.insert(pack.find("formula = \"sum(HOM_H03 over HOM_H) / sum(HOM_H02 * DAYS"),
              "sense_low = 85\nsense_high = 95\n");
  const TestClub homes(pack.c_str());
  const ReadReturn read =
      homes.read("HOM_A01,," + pay + ",,\nHOM_A02,,0,,\nHOM_A04,," + pay +
                 ",,\nHOM_A05,,5838,,\nHOM_A06,,16,,\nHOM_A07,,outturn,,\n" + more);
  ReturnFigures figures(homes.sources(read.made));
  if (others == 0) return check_return(figures, nullptr);
  const GroupFigures alike(homes.compiled(), {.now = {others, &read.made}, .last = {}});
  return check_return(figures, &alike);
}

}  // namespace

TEST_CASE("a unit cost outside its usual range is asked about, on the range's ends it is not") {
  CHECK(findings("834000").empty());
  CHECK(findings("1251000").empty());
  const auto low = findings("750600");
  REQUIRE(low.size() == 1);
  CHECK(low.front().check == "usual HOM_M01");
  CHECK(low.front().severity == Severity::warning);
  CHECK(low.front().message == "Cost per child per week: £900 is lower than is usual.");
  CHECK(low.front().found == "usual are £1,000 to £1,500");
  CHECK(stops_sign_off(low.front()));
  const auto high = findings("1668000");
  REQUIRE(high.size() == 1);
  CHECK(high.front().message == "Cost per child per week: £2,000 is higher than is usual.");
}

TEST_CASE("a share outside its usual range is asked about too") {
  const auto found = findings("834000", "HOM_H02,H-A,20,,\nHOM_H03,H-A,5840,,\n");
  REQUIRE(found.size() == 1);
  CHECK(found.front().message == "Occupancy: 80% is lower than is usual.");
  CHECK(found.front().found == "usual are 85% to 95%");
}

TEST_CASE("enough others with a figure say better what is usual, too few do not") {
  CHECK(findings("750600", {}, "Approximate.", 7).size() == 1);
  CHECK(findings("750600", {}, "Approximate.", 8).empty());
}

TEST_CASE("what is said beside the measure explains it") {
  const auto found = findings("750600", "HOM_M01,,,,All children share two large homes\n");
  REQUIRE(found.size() == 1);
  CHECK(found.front().explained);
}

TEST_CASE("a cost a thousand times off is told once") {
  const auto found = findings("834");
  REQUIRE(found.size() == 1);
  CHECK(found.front().check == "thousands HOM_M01");
}

TEST_CASE("what the note says of the range is told, and its own year is not held against it") {
  const auto found = findings("750600", {}, "Cheap is not good. Usual range at 2024-25 prices.");
  REQUIRE(found.size() == 1);
  CHECK(found.front().hint.starts_with("Usual range at 2024-25 prices. Look at"));
  CHECK(findings("750600", {}, "Usual range at 2024-25 prices; about £900 in 2013-14.").empty());
  CHECK(findings("750600", {}, "Usual range at 2024-25 prices; about £900 in 2012-13.").empty());
  CHECK(findings("750600", {}, "Usual range at 2024-25 prices; about £900 in 2011-12.").size() ==
        1);
}

}  // namespace plumbline
