#include "statutory/reconciliation.h"

#include <doctest/doctest.h>

#include <set>

#include "formula/parse.h"
#include "statutory/test_statutory.h"

namespace plumbline {
namespace {

const char* const pairs = R"toml(
statutory = "reconciliation"
[[pair]]
item = "U_CHILDREN"
label = "Children"
unit = "child"
ours = "HOM_CHILDREN"
ours_from = "the return on homes"
theirs = "YEARBOOK"
theirs_from = "the yearbook"
rounded_to = 5
rounded_until = "2013-14"
timing = [{ figure = "prev(HOM_CHILDREN)", why = "It is the count of the year before." }]
scope = [
  { amount = "HOM_BREAKS", why = "It counts short breaks too." },
]
)toml";

const SmallStatutory& small() {
  static const SmallStatutory one(pairs);
  return one;
}

// 642 children at home this year, 598 the year before, 12 in short breaks.
std::vector<Difference> between(double published, std::int16_t year = 2014,
                                std::optional<Interval> interval = {}) {
  const Return now = small().typed("HOM_CHILDREN,,642,,\nHOM_BREAKS,,12,,\n", year);
  const Return last = small().typed("HOM_CHILDREN,,598,,\n", static_cast<std::int16_t>(year - 1));
  UnifiedFigures figures(small().sources(now, &last));
  Figure theirs = Figure::of(published);
  theirs.interval = interval;
  return compared(small().statutory.pairs.front(), Figure::of(642), theirs, figures).parts;
}

}  // namespace

TEST_CASE("two sources that give one number agree") { CHECK(between(642).empty()); }

TEST_CASE("a published count that was rounded to 5 differs by rounding") {
  const auto parts = between(640);
  REQUIRE(parts.size() == 1);
  CHECK(parts.front().kind == DifferenceKind::rounding);
  CHECK(parts.front().amount == -2);
}

TEST_CASE("once counts are not rounded any more, the same difference is unexplained") {
  CHECK(between(640, 2016).front().kind == DifferenceKind::unexplained);
}

TEST_CASE("a published interval says itself what it stands for") {
  CHECK(between(650, 2016, Interval{640, 660}).front().kind == DifferenceKind::rounding);
}

TEST_CASE("the count of the year before is a difference of timing, and rounding comes with it") {
  const auto parts = between(600);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].kind == DifferenceKind::timing);
  CHECK(parts[0].amount == -44);
  CHECK(parts[0].why == "It is the count of the year before.");
  CHECK(parts[1].kind == DifferenceKind::rounding);
  CHECK(parts[1].amount == 2);
}

TEST_CASE("a count that takes others in is a difference of scope") {
  const auto parts = between(655);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].kind == DifferenceKind::scope);
  CHECK(parts[0].amount == 12);
  CHECK(parts[1].amount == 1);
}

TEST_CASE("what nothing explains is unexplained, with its whole amount") {
  const auto parts = between(700);
  REQUIRE(parts.size() == 1);
  CHECK(parts.front().kind == DifferenceKind::unexplained);
  CHECK(parts.front().amount == 58);
}

TEST_CASE("what a figure is fed from is found by whatever way, of the cells asked for alone") {
  const auto behind = [](const char* formula, std::int16_t year) {
    return codes_behind(*parse_formula(formula), small().statutory.unified, year);
  };
  using Codes = std::set<std::string>;
  CHECK(behind("U_FIN[LINE=RES]", 2014) ==
        Codes{"U_FIN", "HOM_PAY", "HOM_SHARE", "HOM_RENT", "HOM_OVER"});
  CHECK(behind("U_FIN[LINE=RES,COMP=OVERHEAD]", 2014) == Codes{"U_FIN", "HOM_OVER"});
  CHECK(behind("U_FIN[LINE=NEW]", 2014) == Codes{"U_FIN", "HOM_PAY"});
  CHECK(behind("U_FIN[LINE=NEW]", 2013) == Codes{"U_FIN"});
  CHECK(behind("U_BEFORE", 2014) == Codes{"U_BEFORE", "U_CHILDREN", "HOM_CHILDREN", "YEARBOOK"});
}

TEST_CASE("a club's figures are compared with the other sources of the same, once each is there") {
  const Return now = small().typed("HOM_CHILDREN,,642,,\n", 2014);
  UnifiedSources sources = small().sources(now, nullptr);
  sources.published = [](const Reference& one) {
    return one.series == "YEARBOOK" ? Figure::of(640) : Figure::missing(Missing::not_loaded);
  };
  UnifiedFigures figures(sources);
  const auto all = reconciled_with("HOM", figures);
  REQUIRE(all.size() == 1);
  CHECK(all.front().items == std::vector<std::string>{"HOM_CHILDREN"});
  CHECK(all.front().compared.parts.front().kind == DifferenceKind::rounding);
  CHECK(reconciled_with("CLA", figures).empty());
  UnifiedFigures alone(small().sources(now, nullptr));
  CHECK(reconciled_with("HOM", alone).empty());
}

}  // namespace plumbline
