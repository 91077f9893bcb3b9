#include "returns/thousands.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "returns/slips.h"
#include "returns/test_club.h"

namespace plumbline {
namespace {

constexpr const char a_kind_of_care[] = R"toml([[section.item]]
code = "HOM_C{0}"
label = "Cost {0}"
unit = "GBP"
definition = "Spent in the year."
[[section.item]]
code = "HOM_D{0}"
label = "Days {0}"
unit = "child*day"
definition = "Nights in the year."
[[measure]]
id = "HOM_M0{0}"
label = "Week of care {0}"
unit = "GBP/child/week"
formula = "HOM_C{0} / weeks(HOM_D{0})"
base = "weeks"
sense_low = 500
sense_high = 5000
)toml";

// Four kinds of care, each with its money, its days and a unit cost that is usual.
std::string four_kinds_of_care() {
  std::string pack = R"toml(id = "care"
title = "Care"
[[dimension]]
name = "G"
title = "Group"
[dimension.members]
OP = "old"
[[section]]
id = "A"
title = "Money and days"
[[section.item]]
code = "HOM_E1"
label = "Grants"
unit = "GBP"
by = ["G"]
definition = "Received in the year."
)toml";
  for (const int one : {1, 2, 3, 4}) pack += fmt::format(a_kind_of_care, one);
  return pack;
}

const std::string pounds =
    "HOM_C1,,1000000,,\nHOM_D1,,7000,,\nHOM_C2,,1200000,,\nHOM_D2,,7000,,\nHOM_C3,,1400000,,\n"
    "HOM_D3,,7000,,\nHOM_C4,,1600000,,\nHOM_D4,,7000,,\n";

std::string with(std::string lines, const std::string& from, const std::string& to) {
  return lines.replace(lines.find(from), from.size(), to);
}

struct Told {
  std::vector<ReturnFinding> costs, mixed, slips;
};

Told told(const std::string& lines, const std::string& last = {}) {
  const std::string pack = four_kinds_of_care();
  const TestClub care(pack.c_str());
  const ReadReturn now = care.read(lines), before = care.read(last);
  ReturnFigures figures(care.sources(now.made, last.empty() ? nullptr : &before.made));
  const Scope& everything = care.compiled().everything;
  return {.costs = costs_beyond_belief(figures, everything),
          .mixed = mixed_units(figures),
          .slips = slips_of_unit(figures, everything)};
}

}  // namespace

TEST_CASE("a unit cost a thousand times off is asked about without last year or a group") {
  CHECK(told(pounds).costs.empty());
  const Told small = told(with(pounds, "HOM_C1,,1000000", "HOM_C1,,1000"));
  REQUIRE(small.costs.size() == 1);
  CHECK(small.costs.front().check == "thousands HOM_M01");
  CHECK(small.costs.front().item == "HOM_C1");
  CHECK(small.costs.front().message == "Week of care 1: £1 is far below what it can cost.");
  CHECK(small.costs.front().found == "usual are £500 to £5,000");
  CHECK(told(with(pounds, "HOM_C1,,1000000", "HOM_C1,,1000000000")).costs.size() == 1);
  // Twenty times off is unusual, and no slip of a thousand.
  CHECK(told(with(pounds, "HOM_C1,,1000000", "HOM_C1,,50000")).costs.empty());
}

TEST_CASE("half the amounts in thousands of pounds are told as one finding") {
  const std::string half =
      with(with(pounds, "HOM_C1,,1000000", "HOM_C1,,1000"), "HOM_C2,,1200000", "HOM_C2,,1200");
  for (const std::string& last : {std::string(), pounds}) {
    const Told found = told(half, last);
    REQUIRE(found.mixed.size() == 1);
    CHECK(found.mixed.front().item == "HOM_C1");
    CHECK(found.mixed.front().message.find("2 amounts look a thousand times too small, and 2 do") ==
          0);
  }
}

TEST_CASE("one amount in thousands, or all of them, is no mixture") {
  const std::string one = with(pounds, "HOM_C1,,1000000", "HOM_C1,,1000");
  CHECK(told(one).mixed.empty());
  const std::string all =
      with(with(with(one, "1200000", "1200"), "1400000", "1400"), "1600000", "1600");
  CHECK(told(all).mixed.empty());
  CHECK(told(all, pounds).mixed.empty());
  CHECK(told(all, pounds).slips.size() == 4);
}

TEST_CASE("a cell of a table of money is held against last year's") {
  const Told found = told("\"HOM_E1[OP]\",,500,,\n", "\"HOM_E1[OP]\",,480000,,\n");
  REQUIRE(found.slips.size() == 1);
  CHECK(found.slips.front().check == "slip HOM_E1[G=OP]");
  CHECK(found.slips.front().message == "Grants (OP) is £500 this year and was £480,000 last year.");
}

}  // namespace plumbline
