#include "views/measure_view.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "ledger/test_edition.h"
#include "workspace/test_session.h"

namespace plumbline {
namespace {

const char* const pack = R"toml(
id = "own"
title = "Own"
[[items]]
unit = "GBP"
publication = "The outturn"
list = [{ code = "SPENT", label = "Spending", break = { from = "2012-13", why = "the total holds adoption." } }]
[[items]]
unit = "child"
period = "31 March"
publication = "The census"
list = [{ code = "CHILDREN", label = "Children" }]
[[measure]]
id = "OWN_M01"
label = "Cost per child"
unit = "GBP/child"
formula = "SPENT / closing(CHILDREN)"
base = "children in homes on 31 March"
decimals = 0
[[measure]]
id = "OWN_M02"
label = "Cost per child per week"
unit = "GBP/child/week"
formula = "SPENT / (closing(CHILDREN) * WK)"
base = "children in homes on 31 March, to the nearest 5"
decimals = 0
)toml";

// The figures of one year for authorities named by their DfE numbers.
using Figures = std::vector<std::pair<const char*, double>>;

Edition of_year(const std::string& series, std::int16_t year, const Figures& figures) {
  static const Register authorities = Register::built_in();
  const bool is_money = series == "SPENT";
  std::vector<Place> places;
  std::vector<double> numbers;
  for (const auto& [code, number] : figures) {
    const auto id = authorities.by_code(CodeSystem::any, code, {PeriodKind::financial_year, year});
    places.push_back({*id, year});
    numbers.push_back(number);
  }
  Edition edition =
      edition_of(series, is_money ? "GBP" : "child",
                 is_money ? PeriodKind::financial_year : PeriodKind::march_31, places, numbers);
  edition.info.publication = edition.info.checksum = series + std::to_string(year);
  if (!is_money) edition.series.front().info.rounding.base = 5;
  return edition;
}

// Hartlepool, Kirklees, Leeds and three others over four years.
Snapshot four_years() {
  std::vector<Edition> editions;
  for (const auto& [year, kirklees] : {std::pair<std::int16_t, double>{2011, 36500},
                                       {2012, 40150},
                                       {2013, 73000},
                                       {2014, 80300}}) {
    editions.push_back(of_year("SPENT", year,
                               {{"805", 7300},
                                {"382", kirklees},
                                {"383", 146000},
                                {"384", 21900},
                                {"812", 14600},
                                {"888", 7300}}));
    editions.push_back(
        of_year("CHILDREN", year,
                {{"805", 10}, {"382", 20}, {"383", 20}, {"384", 10}, {"812", 10}, {"888", 10}}));
  }
  return Snapshot(session_of(pack, editions));
}

Report report_of(const std::string& measure, const Asked& asked) {
  const Snapshot snapshot = four_years();
  const auto choice = snapshot.session().definitions->find_measure(measure);
  REQUIRE(choice);
  const auto made = make_measure_view(snapshot, *choice, asked);
  REQUIRE(made);
  return measure_report(made->view);
}

std::string detail_of(const Report& report, const std::string& label) {
  for (const KeyFact& fact : std::get<KeyFacts>(report.blocks.front()).facts) {
    if (fact.label.starts_with(label)) return fact.detail;
  }
  return "no such fact";
}

// The words of every paragraph and list.
std::vector<std::string> words_of(const Report& report) {
  std::vector<std::string> all;
  const auto add_spans = [&](const std::vector<Span>& spans) {
    std::string line;
    for (const Span& span : spans) line += span.text;
    all.push_back(line);
  };
  for (const Block& block : report.blocks) {
    if (const auto* one = std::get_if<Paragraph>(&block)) add_spans(one->spans);
    if (const auto* list = std::get_if<BulletList>(&block)) {
      std::ranges::for_each(list->items, add_spans);
    }
  }
  return all;
}

bool says(const Report& report, const std::string& words) {
  return std::ranges::any_of(words_of(report),
                             [&](const std::string& line) { return line.starts_with(words); });
}

}  // namespace

TEST_CASE("a change is given between years that mean the same, and none across a new definition") {
  const Asked asked{.authority = "382", .year = "2011-12", .group = {}, .spending = {}};
  const Report before = report_of("OWN_M01", asked);
  CHECK(detail_of(before, "Kirklees") ==
        "per child (between £1,825 and £2,231), up 10.0% on the year before");
  const Report after =
      report_of("OWN_M01", {.authority = "382", .year = "2012-13", .group = {}, .spending = {}});
  CHECK(detail_of(after, "Kirklees") ==
        "per child (between £3,318 and £4,056), new definition: not to be set against the year "
        "before");
  CHECK(says(before, "From 2012-13 the total holds adoption."));
  CHECK(says(after, "From 2012-13 the total holds adoption."));
}

TEST_CASE("what the gap comes to in a year is told over the weeks that the cost was divided by") {
  const Asked asked{
      .authority = "382", .year = "2012-13", .group = "382,383,384,805,812,888", .spending = {}};
  CHECK(detail_of(report_of("OWN_M01", asked), "Gap") ==
        "per child: £36,500 a year over 20 children in homes on 31 March");
  CHECK(detail_of(report_of("OWN_M02", asked), "Gap") ==
        "per child per week: £36,500 a year over 1,042.86 weeks: children in homes on 31 March, to "
        "the nearest 5");
}

TEST_CASE("without an authority the figure that is told is that of the table's first row") {
  const Report report = report_of(
      "OWN_M01",
      {.authority = {}, .year = "2012-13", .group = "382,384,805,812,888", .spending = {}});
  CHECK(says(report, "For Kirklees: 73,000 / 20 = 3,650"));
}

TEST_CASE("nobody's figure is told where no row of the table has one") {
  const Report report = report_of(
      "OWN_M01",
      {.authority = {}, .year = "2012-13", .group = "301,302,303,304,305", .spending = {}});
  CHECK_FALSE(says(report, "For "));
}

TEST_CASE("how a figure was made is told with the ranges that rounded counts leave open") {
  const Report report =
      report_of("OWN_M01", {.authority = "382", .year = "2012-13", .group = {}, .spending = {}});
  CHECK(says(report, "For Kirklees: 73,000 / 20 = 3,650 (between £3,318 and £4,056)"));
  const auto is_story = [](const Block& block) {
    const auto* table = std::get_if<Table>(&block);
    return table != nullptr && table->caption == "What went into it";
  };
  const auto story = std::ranges::find_if(report.blocks, is_story);
  REQUIRE(story != report.blocks.end());
  CHECK(std::get<Table>(*story).rows[1].cells[1].text == "20 (between 18 and 22)");
}

}  // namespace plumbline
