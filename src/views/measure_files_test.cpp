#include "views/measure_files.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "ledger/test_edition.h"
#include "reports/measure_workbook.h"
#include "workspace/test_session.h"

namespace plumbline {
namespace {

// Labels are free text, and a pack's author may begin one like a formula.
const char* const pack = R"toml(
id = "own"
title = "Own"
[[items]]
unit = "GBP"
publication = "The outturn"
list = [{ code = "SPENT", label = "Spending" }]
[[items]]
unit = "child"
publication = "The census"
list = [{ code = "CHILDREN", label = "Children" }]
[[measure]]
id = "OWN_M01"
label = "=Cost per child"
unit = "GBP/child"
formula = "SPENT / CHILDREN"
base = "children"
decimals = 0
)toml";

Edition of_year(const char* series, const char* unit, std::int16_t year,
                const std::vector<double>& numbers) {
  static const Register authorities = Register::built_in();
  std::vector<Place> places;
  for (const char* code : {"382", "383", "380"}) {
    const auto id = authorities.by_code(CodeSystem::any, code, {PeriodKind::financial_year, year});
    places.push_back({*id, year});
  }
  Edition edition = edition_of(series, unit, PeriodKind::financial_year, places, numbers);
  edition.info.checksum += std::to_string(year);
  edition.info.publication = edition.info.checksum;
  return edition;
}

Snapshot two_years() {
  Edition hidden = of_year("CHILDREN", "child", 2013, {10, 20, 0});
  hidden.series.front().cell.back() = Missing::suppressed;
  return Snapshot(session_of(pack, {of_year("SPENT", "GBP", 2012, {100, 200, 300}),
                                    of_year("CHILDREN", "child", 2012, {10, 20, 30}),
                                    of_year("SPENT", "GBP", 2013, {150, 260, 300}), hidden}));
}

MadeMeasure made_of(const Snapshot& snapshot, const MeasureChoice& choice) {
  Asked asked;
  asked.authority = "382";
  asked.year = "2012-13";
  asked.group = "383,380,301,302,303";
  auto made = make_measure_view(snapshot, choice, asked);
  REQUIRE(made);
  return *std::move(made);
}

// The cell of a row under a heading.
std::string at(const Sheet& sheet, std::size_t row, std::string_view heading) {
  const auto column = std::ranges::find(sheet.headings, heading) - sheet.headings.begin();
  const SheetCell& cell = sheet.rows.at(row).at(static_cast<std::size_t>(column));
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  const auto* number = std::get_if<double>(&cell);
  return number == nullptr ? std::string() : std::to_string(static_cast<int>(*number));
}

const Sheet& sheet_called(const Workbook& book, std::string_view name) {
  return *std::ranges::find(book.sheets, name, &Sheet::name);
}

}  // namespace

TEST_CASE("the long form has a row for each year of the group and the authority compared") {
  const Snapshot snapshot = two_years();
  const MeasureChoice choice = *snapshot.session().definitions->find_measure("OWN_M01");
  const MadeMeasure made = made_of(snapshot, choice);
  const Sheet sheet = long_sheet(long_form(snapshot, choice, made.asked));
  REQUIRE(sheet.rows.size() == 12);
  CHECK(sheet.headings.back() == "dataset_version");
  for (std::size_t row = 0; row < 12; ++row) {
    CHECK(at(sheet, row, "time_period") == (row < 6 ? "201112" : "201213"));
    CHECK(at(sheet, row, "country_code") == "E92000001");
    CHECK(at(sheet, row, "value").empty() != at(sheet, row, "status").empty());
  }
  CHECK(as_csv(sheet).find("\nOWN_M01,'=Cost per child,201112,Financial year,Local authority,") !=
        std::string::npos);
}

TEST_CASE("a row without a value says why, and what it would have been made of") {
  const Snapshot snapshot = two_years();
  const MeasureChoice choice = *snapshot.session().definitions->find_measure("OWN_M01");
  const MadeMeasure made = made_of(snapshot, choice);
  const Sheet sheet = long_sheet(long_form(snapshot, choice, made.asked));
  std::size_t row = 6;
  while (row < sheet.rows.size() && at(sheet, row, "old_la_code") != "380") ++row;
  REQUIRE(row < sheet.rows.size());
  CHECK(at(sheet, row, "status") == "c");
  CHECK(at(sheet, row, "quality") == "suppressed");
  CHECK(at(sheet, row, "numerator") == "300");
  CHECK(at(sheet, row, "denominator").empty());
}

TEST_CASE("the columns of the long form are told in two ways that agree") {
  const Snapshot snapshot = two_years();
  const MeasureChoice choice = *snapshot.session().definitions->find_measure("OWN_M01");
  const LongForm form = long_form(snapshot, choice, made_of(snapshot, choice).asked);
  const Sheet meta = long_meta(form);
  const std::string package = data_package(form, "OWN_M01-long.csv");
  CHECK(as_csv(meta).find("\nvalue,Indicator,Value,,£,0,,\n") != std::string::npos);
  CHECK(as_csv(meta).find("\ndenominator,Indicator,Denominator,,,0,,\n") != std::string::npos);
  for (std::size_t row = 0; row < meta.rows.size(); ++row) {
    CHECK(package.find("\"name\": \"" + at(meta, row, "col_name") + "\"") != std::string::npos);
  }
  CHECK(package.find("\"path\": \"OWN_M01-long.csv\"") != std::string::npos);
}

TEST_CASE("the workbook has a sheet for each table, with signs where there is no number") {
  const Snapshot snapshot = two_years();
  const MeasureChoice choice = *snapshot.session().definitions->find_measure("OWN_M01");
  const MadeMeasure made = made_of(snapshot, choice);
  const Workbook book = measure_workbook(made.view, measure_report(made.view),
                                         file_facts(snapshot, choice, made.asked));
  const Sheet& figures = sheet_called(book, "Figures");
  REQUIRE(figures.rows.size() == 6);
  CHECK(at(figures, 0, "£ per child") == "13");
  CHECK(at(figures, 1, "£ per child") == "[c]");
  CHECK(at(figures, 1, "Rank from the highest") == "[z]");
  CHECK(at(figures, 1, "Note") == "suppressed");
  CHECK(at(figures, 5, "Note") == "beside the group, not one of it");
  CHECK(at(sheet_called(book, "Years"), 1, "Kirklees") == "15");
  CHECK(sheet_called(book, "Notes").rows.size() > 8);
  CHECK(sheet_called(book, "Cover").above.front() == "=Cost per child, 2012-13");
}

TEST_CASE("a chart that travels alone names the authority in its key") {
  const Snapshot snapshot = two_years();
  const MeasureChoice choice = *snapshot.session().definitions->find_measure("OWN_M01");
  const MadeMeasure made = made_of(snapshot, choice);
  Report report = measure_report(made.view);
  REQUIRE(charts_of(report).size() == 2);
  CHECK(charts_of(report).back()->name == "years");
  for (const Chart* chart : charts_of(report)) {
    std::string all;
    for (const Mark& mark : chart_alone(snapshot, choice, made.asked, *chart).marks) {
      if (const auto* label = std::get_if<Label>(&mark)) all += label->text + "\n";
    }
    CHECK(all.find("Your authority") == std::string::npos);
    CHECK(all.find("\nKirklees\n") != std::string::npos);
    CHECK(all.find("=Cost per child") != std::string::npos);
    CHECK(all.find("Source: SPENT (), edition of 2013; CHILDREN (), edition of 2013.") !=
          std::string::npos);
  }
}

}  // namespace plumbline
