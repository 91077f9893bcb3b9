// The built-in finance returns, fed from returns in which everything is answered.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "authorities/register.h"
#include "formula/parse.h"
#include "releases/release_reader.h"
#include "statutory/fragment_tables.h"
#include "statutory/test_statutory.h"

namespace plumbline {
namespace {

constexpr std::int16_t year = 2013;
const ReturnOwner kirklees{.code = "382", .name = "Kirklees", .ons_code = {}, .mhclg_code = {}};

Fragment fragment(const FullReturns& full, const char* code, UnifiedFigures& figures) {
  auto made = fragment_of(**full.statutory.find(code), kirklees, figures);
  REQUIRE(made);
  return *std::move(made);
}

std::size_t line_of(const FragmentPart& part, const std::string& key) {
  const auto found = std::ranges::find(part.part->lines, key, &ReturnLine::key);
  return static_cast<std::size_t>(found - part.part->lines.begin());
}

const FragmentCell& cell(const FragmentPart& part, const std::string& line,
                         const std::string& column) {
  const auto found = std::ranges::find(part.part->columns, column, &ReturnColumn::key);
  const FragmentCell* one =
      part.find(line_of(part, line), static_cast<std::size_t>(found - part.part->columns.begin()));
  REQUIRE(one != nullptr);
  return *one;
}

// What the project's own reader of the published file makes of the fragment.
Edition read_back(const std::string& csv) {
  const auto folder = std::filesystem::temp_directory_path() / "plumbline-outturn-test";
  std::filesystem::create_directories(folder);
  const auto file = folder / "s251_outturn_1213.csv";
  std::ofstream(file, std::ios::binary) << csv;
  std::vector<Layout> layouts;
  for (const EmbeddedFile& one : embedded_files("releases/section-251/")) {
    layouts.push_back(read_layout(one.text, one.path).layout);
  }
  auto source = SourceFile::open(file);
  REQUIRE(source);
  const Register authorities = Register::built_in();
  ReadSettings settings;
  settings.layout = "section-251-outturn-2012-13";
  ReadOutcome outcome = read_release(*source, layouts, authorities, settings);
  std::filesystem::remove_all(folder);
  for (const Error& error : outcome.errors) MESSAGE(text(error));
  REQUIRE(outcome.edition);
  return *std::move(outcome.edition);
}

}  // namespace

TEST_CASE("the Section 251 fragment read back by the release reader is the same to the pound") {
  const FullReturns full(year);
  UnifiedFigures figures(full.sources);
  const Fragment made = fragment(full, "S251", figures);
  CHECK(coverage_of(made).share() == 1);
  const FragmentPart& part = made.parts.front();
  const Edition edition = read_back(as_csv(return_sheets(made, true).front()));
  std::size_t compared = 0;
  for (const FragmentCell& one : part.cells) {
    const std::string series =
        fmt::format("S251_L_{}[COL={}]", part.part->lines[one.rule->line].key,
                    part.part->columns[one.rule->column].key);
    const auto found = std::ranges::find_if(
        edition.series, [&](const Series& other) { return other.info.name == series; });
    REQUIRE_MESSAGE(found != edition.series.end(), series);
    CHECK_MESSAGE(found->number[0] == one.number, series);
    ++compared;
  }
  CHECK(compared == 304);
}

TEST_CASE("the Section 251 fragment adds up, across and down") {
  const FullReturns full(year);
  UnifiedFigures figures(full.sources);
  const FragmentPart part = fragment(full, "S251", figures).parts.front();
  for (const char* line : {"RES", "FOST", "ADOPT", "SOCWORK", "CLA_TOTAL", "FS_TOTAL"}) {
    CAPTURE(line);
    const auto at = [&](const char* column) { return cell(part, line, column).number; };
    CHECK(at("y") + at("zi") + at("zii") + at("ziii") == at("k"));
    CHECK(at("k") - at("l") == at("m"));
    CHECK(at("m") - at("n") - at("o") == at("p"));
  }
  double children = 0;
  for (const char* line : {"RES", "FOST", "ADOPT", "SGO", "CLA_OTHER", "SB_CLA", "KINSHIP",
                           "EDUC_CLA", "LEAVING", "ASYLUM"}) {
    children += cell(part, line, "k").number;
  }
  CHECK(children == cell(part, "CLA_TOTAL", "k").number);
}

TEST_CASE("each line of RO3 is within £1,000 of the Section 251 lines it stands for") {
  const FullReturns full(year);
  UnifiedFigures figures(full.sources);
  const FragmentPart outturn = fragment(full, "S251", figures).parts.front();
  const FragmentPart revenue = fragment(full, "RO3", figures).parts.front();
  const std::pair<const char*, const char*> lines[] = {
      {"SURE_START", "SS_TOTAL"},     {"CLA", "CLA_TOTAL"},    {"OTHER_CF", "OTHER_CF"},
      {"FAMILY_SUPPORT", "FS_TOTAL"}, {"YOUTH_JUSTICE", "YJ"}, {"SAFEGUARDING", "SAFE_TOTAL"},
      {"YOUNG_PEOPLE", "YP_TOTAL"}};
  const std::pair<const char*, const char*> columns[] = {{"C3", "k"}, {"C6", "l"}, {"C7", "m"}};
  for (const auto& [ours, theirs] : lines) {
    for (const auto& [thousands, pounds] : columns) {
      CAPTURE(ours);
      const double difference =
          cell(revenue, ours, thousands).number * 1000 - cell(outturn, theirs, pounds).number;
      CHECK(std::abs(difference) <= 1000);
    }
  }
}

TEST_CASE("every row of RO3 adds up, and so do its total and the parts of children looked after") {
  const FullReturns full(2014);
  UnifiedFigures figures(full.sources);
  const FragmentPart part = fragment(full, "RO3", figures).parts.front();
  for (const ReturnLine& line : part.part->lines) {
    if (line.key == "ASYLUM" || line.key == "CHILDREN_TOTAL") continue;
    CAPTURE(line.key);
    const auto at = [&](const char* column) { return cell(part, line.key, column).number; };
    CHECK(at("C1") + at("C2") == at("C3"));
    CHECK(at("C4") + at("C5") == at("C6"));
    CHECK(at("C3") - at("C6") == at("C7"));
  }
  const auto gross = [&](const char* line) { return cell(part, line, "C3").number; };
  CHECK(gross("CLA_RESIDENTIAL") + gross("CLA_FOSTERING") + gross("CLA_ASYLUM") +
            gross("CLA_OTHER") ==
        gross("CLA"));
  CHECK(gross("SURE_START") + gross("CLA") + gross("OTHER_CF") + gross("FAMILY_SUPPORT") +
            gross("YOUTH_JUSTICE") + gross("SAFEGUARDING") + gross("YOUNG_PEOPLE") ==
        gross("CHILDREN_TOTAL"));
}

TEST_CASE("one entry feeds many returns: a child for 120 nights at £4,500 a week") {
  const FullReturns before(2014);
  FullReturns after(2014);
  const auto add = [&](const char* item, double more) {
    after.given.at("CLA").answers.at({item}).figure.number += more;
  };
  add("CLA_D01", 1);                     // a child in an independent home on 31 March
  add("CLA_D02", 120);                   // nights
  add("CLA_D03", 4500.0 * 120.0 / 7.0);  // £77,142.86
  UnifiedFigures then(before.sources);
  UnifiedFigures now(after.sources);
  const auto more = [&](const char* code, std::size_t part, const char* line, const char* column) {
    return cell(fragment(after, code, now).parts.at(part), line, column).number -
           cell(fragment(before, code, then).parts.at(part), line, column).number;
  };
  CHECK(more("S251", 0, "RES", "k") == doctest::Approx(77143).epsilon(0.00002));
  CHECK(std::abs(more("RO3", 0, "CLA_RESIDENTIAL", "C2") - 77) <= 1);
  CHECK(more("RO3", 0, "CLA_RESIDENTIAL", "C1") == 0);
  CHECK(more("SSDA903", 1, "D_HOMES_BOUGHT", "VALUE") == 120);
  CHECK(more("SSDA903", 1, "P_HOMES_BOUGHT", "VALUE") == 1);
  CHECK(more("PLACE", 0, "HOMES_BOUGHT", "VALUE") == 1);
}

TEST_CASE("overheads are in total expenditure and can be taken out again") {
  const FullReturns full(year);
  UnifiedFigures figures(full.sources);
  const FragmentPart part = fragment(full, "S251", figures).parts.front();
  const auto number = [&](const char* formula) {
    return figures.figure(*parse_formula(formula)).number;
  };
  const double direct = number("U_FIN[LINE=ADOPT,COMP=DIRECT]");
  const double overheads = number("U_FIN[LINE=ADOPT,COMP=CENTRAL|SERVICE|OTHER]");
  CHECK(overheads > 0);
  CHECK(cell(part, "ADOPT", "k").number == direct + overheads);
}

}  // namespace plumbline
