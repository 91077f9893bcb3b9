#include "statutory/fragment.h"

#include <doctest/doctest.h>

#include "statutory/fragment_tables.h"
#include "statutory/test_statutory.h"

namespace plumbline {
namespace {

const char* const outturn = R"toml(
statutory = "return"
code = "HR"
name = "Homes return"
department = "D"
kind = "finance"
frequency = "every year"
status = "asked"
basis = "outturn"
holds = "all"
ran = [{ since = "2010-11", until = "2014-15" }]
[[part]]
id = "money"
title = "Money"
unit = "GBP"
headings = [
  { text = "LA", holds = "authority code" },
  { text = "Line", holds = "line" },
  { text = "Gross", column = "G" },
  { text = "Less", column = "L" },
]
column = [
  { key = "G", words = "gross", formula = "round_to(U_FIN[LINE=$LINE], 1000)", transform = ["sum", "÷ 1000"] },
  { key = "L", words = "less", formula = "U_FIN[LINE=$LINE,COMP=OVERHEAD]", transform = ["sum", "sign"] },
]
line = [
  { key = "RES", words = "=Residential" },
  { key = "NEW", words = "New", columns = ["G"] },
  { key = "REST", words = "The rest", adds = ["RES"], takes = ["NEW"], columns = ["G"] },
]
[[part]]
id = "counts"
title = "Counts"
shape = "list"
rounds_to = 5
rounds_until = "2013-14"
line = [
  { key = "C", words = "Children", unit = "child", formula = "U_CHILDREN" },
  { key = "S", words = "Stays", unit = "child", only = "not held", why = "Each child has a record." },
  { key = "W", words = "Words", unit = "text", formula = "U_WORDS" },
  { key = "T", words = "Opinion", unit = "text", only = "typed in the return only", why = "It is an opinion." },
]
)toml";

const SmallStatutory& small() {
  static const SmallStatutory one(outturn);
  return one;
}
const std::string given =
    "HOM_PAY,,300400,,\nHOM_RENT,,50000,,\nHOM_OVER,,40600,,\nHOM_CHILDREN,,642,,\nHOM_BASIS,,"
    "outturn,,\n";

Fragment made_of(UnifiedFigures& figures) {
  auto fragment = fragment_of(small().statutory.returns.front(), {.code = "701"}, figures);
  REQUIRE(fragment);
  return *std::move(fragment);
}

}  // namespace

TEST_CASE("a fragment stands in the return's own units and signs") {
  const Return made = small().typed(given);
  UnifiedFigures figures(small().sources(made));
  const Fragment fragment = made_of(figures);
  const FragmentPart& money = fragment.parts.front();
  CHECK(money.find(0, 0)->number == 391);  // £391,000, in thousands
  CHECK(money.find(0, 1)->number == -40600);
  CHECK(money.find(1, 0)->number == 300);
  CHECK(money.find(1, 1) == nullptr);  // the return does not ask
  CHECK(money.find(2, 0)->number == 91);
  CHECK(unit_of(*money.find(0, 0)->rule) == "£000");
}

TEST_CASE("counts are given as they are, and beside it rounded while the publication was") {
  const Return made = small().typed(given);
  UnifiedFigures figures(small().sources(made));
  const Fragment fragment = made_of(figures);
  CHECK(fragment.parts[1].find(0, 0)->number == 642);
  CHECK(fragment.parts[1].find(0, 1)->number == 640);
  const Return later = small().typed(given, 2015);
  UnifiedFigures then(small().sources(later));
  CHECK(made_of(then).parts[1].find(0, 1) == nullptr);
}

TEST_CASE("coverage counts each key item once") {
  const Return made = small().typed(given);
  UnifiedFigures figures(small().sources(made));
  const Fragment fragment = made_of(figures);
  const Coverage counts = coverage_of(fragment.parts[1]);
  CHECK(counts.fed == 2);
  CHECK(counts.not_held == 1);
  CHECK(counts.typed_only == 1);
  CHECK(counts.share() == 0.5);
  CHECK(coverage_of(fragment).fed == 6);
}

TEST_CASE("what lacks an answer is missing with the reason, and what does not apply is left out") {
  const Return made = small().typed("HOM_PAY,,,not applicable,\nHOM_CHILDREN,,,,\n");
  UnifiedFigures figures(small().sources(made));
  const Fragment fragment = made_of(figures);
  CHECK(fragment.parts[0].find(1, 0)->fed == Fed::not_applicable);
  const FragmentCell* children = fragment.parts[1].find(0, 0);
  CHECK(children->fed == Fed::missing);
  CHECK(children->gaps.front().words == "Children");
}

TEST_CASE("a return that did not run, and figures on another basis, are noted") {
  const Return made = small().typed("HOM_BASIS,,budget,,\n", 2017);
  UnifiedFigures figures(small().sources(made));
  const Fragment fragment = made_of(figures);
  REQUIRE(fragment.notes.size() == 2);
  CHECK(fragment.notes[0] == "HR was not asked for in 2016-17: it ran 2010-11 to 2014-15.");
  CHECK(fragment.notes[1] ==
        "The return 'homes' gives its figures as budget, and HR asks for "
        "outturn.");
}

TEST_CASE("as a table, a text that looks like a formula stays a text") {
  const Return made = small().typed(given);
  UnifiedFigures figures(small().sources(made));
  const std::vector<Sheet> sheets = return_sheets(made_of(figures), true);
  CHECK(as_csv(sheets[0]) ==
        "LA,Line,Gross,Less\n701,'=Residential,391,-40600\n701,New,300,\n701,The rest,91,\n");
  CHECK(sheets[1].rows.front().back() == SheetCell(640.0));
}

TEST_CASE("every cell shows its formula back to unified items, its transform and its note") {
  const Return made = small().typed(given);
  UnifiedFigures figures(small().sources(made));
  const Sheet cells = cells_sheet(made_of(figures));
  CHECK(cells.rows[0][6] == SheetCell(std::string("round_to(U_FIN[LINE=RES], 1000)")));
  CHECK(cells.rows[0][7] == SheetCell(std::string("sum, ÷ 1000")));
  CHECK(cells.rows[0][8] == SheetCell(std::string("No share was given.")));
  CHECK(cells.rows[3][6] == SheetCell(std::string("The lines =Residential less New")));
}

}  // namespace plumbline
