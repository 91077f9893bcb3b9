// The fictional files through the program's own readers, ledger and measures.
#include <doctest/doctest.h>

#include <cmath>
#include <set>
#include <tuple>

#include "demo/imported_test.h"

namespace plumbline {
namespace {

MeasureFigures measure(Imported& from, const std::string& id) {
  const auto choice = from.definitions.find_measure(id);
  REQUIRE(choice);
  auto figures = from.calculator->measure(*choice);
  REQUIRE(figures);
  return *std::move(figures);
}

// Unweighted, over authorities that are not structural exclusions.
double mean(Imported& from, const std::string& id) {
  const MeasureFigures figures = measure(from, id);
  double sum = 0;
  int count = 0;
  for (std::size_t i = 0; i < from.view->axis().size(); ++i) {
    const bool counts = !from.authorities.at(from.view->axis()[i].authority).structural_exclusion;
    const Figure figure = figures.column.at(i);
    if (!counts || !figure.cell.is_number()) continue;
    sum += figure.number;
    ++count;
  }
  return sum / count;
}

void check_mean(const std::string& id, double low, double high) {
  const double found = mean(demo(), id);
  CAPTURE(id);
  CHECK(low <= found);
  CHECK(found <= high);
}

// Whose figures a check of the club finds wrong.
std::set<std::string> found_by(Imported& from, const std::string& check_id) {
  std::set<std::string> found;
  for (const Club& club : from.definitions.clubs()) {
    for (const CheckDefinition& check : club.checks) {
      if (check.id != check_id) continue;
      const auto passes = from.calculator->formula(check.expression);
      REQUIRE(passes);
      for (std::size_t i = 0; i < passes->size(); ++i) {
        const Figure answer = passes->at(i);
        if (!answer.cell.is_number() || answer.number != 0) continue;
        found.insert(from.authorities.at(from.view->axis()[i].authority).dfe_number);
      }
    }
  }
  return found;
}

const DemoSlip& slip_of(const Imported& from, const std::string& kind, const std::string& item) {
  const auto& slips = from.nation.truth.slips;
  const auto found = std::ranges::find_if(
      slips, [&](const DemoSlip& slip) { return slip.kind == kind && slip.item == item; });
  REQUIRE(found != slips.end());
  return *found;
}

std::string whose(const Imported& from, const std::string& kind, const std::string& item) {
  return slip_of(from, kind, item).dfe_number;
}

}  // namespace

TEST_CASE("every fictional file is imported with nothing to remark, by a demo layout") {
  for (const ImportOutcome& outcome : demo().outcomes) {
    for (const Error& error : outcome.read.errors) FAIL_CHECK(text(error));
    for (const std::string& notice : outcome.read.notices) FAIL_CHECK(notice);
    REQUIRE(outcome.stored);
    CAPTURE(outcome.stored->file);
    CHECK(outcome.stored->layout.starts_with("demo-"));
    CHECK(outcome.stored->publisher == "Plumbline demo nation (fictional)");
    CHECK(outcome.stored->title.starts_with("Demo nation (fictional): "));
    CHECK(outcome.read.tally.left_out.empty());
    CHECK(outcome.read.tally.columns_left_out.empty());
    CHECK(outcome.read.tally.authorities >= 60);
  }
}

TEST_CASE("the seed makes no difference to whether the files are read") {
  const Imported other(3);
  for (const ImportOutcome& outcome : other.outcomes) {
    for (const Error& error : outcome.read.errors) FAIL_CHECK(text(error));
    CHECK(outcome.stored);
  }
}

TEST_CASE("fictional files are refused where the real authorities are known") {
  const Register england = Register::built_in();
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() / fmt::format("demo_{}.csv", ::getpid());
  std::set<std::string> publications;  // the years of each are read alike
  for (const DemoFile& file : demo().nation.files) {
    if (!publications.insert(file.name.substr(0, file.name.find("_20"))).second) continue;
    CAPTURE(file.name);
    std::ofstream(path, std::ios::binary) << file.text;
    MemoryFigureStore store;
    const ImportOutcome outcome = import_release(path, demo().layouts, england, store, {});
    CHECK_FALSE(outcome.read.errors.empty());
    CHECK(store.editions().empty());
  }
  std::filesystem::remove(path);
}

TEST_CASE("every line and panel of the Section 251 profile is fed for 2012-13") {
  const ProfileDefinition* profile = demo().definitions.find_profile("section-251");
  REQUIRE(profile != nullptr);
  std::vector<std::string> wanted;
  for (const ProfileLine& line : profile->lines) wanted.push_back(line.measure);
  for (const Panel& panel : profile->panels) {
    wanted.insert(wanted.end(), panel.measures.begin(), panel.measures.end());
  }
  for (const std::string& id : wanted) {
    CAPTURE(id);
    const MeasureFigures figures = measure(demo(), id);
    CHECK(figures.unfed.empty());
    CHECK(figures.notes.empty());
    CHECK(id_of(figures.used) == id);
    int fed = 0;
    for (std::size_t i = 0; i < figures.column.size(); ++i) {
      fed += figures.column.at(i).cell.is_number() ? 1 : 0;
    }
    CHECK(fed >= 56);
  }
}

TEST_CASE("average unit costs of the fictional nation are near those of England in 2012-13") {
  check_mean("S251_M02", 44'000, 58'000);
  check_mean("S251_M03", 220, 340);
  check_mean("S251_M05", 2'500, 4'500);
  check_mean("S251_M06", 26'000, 33'000);
  check_mean("S251_M07/snapshot", 480, 640);
  check_mean("S251_M08", 260, 380);
  check_mean("S251_M09", 32, 54);
  check_mean("S251_M10", 160, 270);
  check_mean("S251_M11", 2.5, 9);
  check_mean("S251_M13", 140, 220);
  check_mean("S251_M01", 680, 880);
}

TEST_CASE("most fictional unit costs of fostering and residential care lie where real ones do") {
  for (const auto& [id, low, high] :
       {std::tuple{"S251_M05", 1'900.0, 6'000.0}, std::tuple{"S251_M07/snapshot", 370.0, 800.0}}) {
    CAPTURE(id);
    const MeasureFigures figures = measure(demo(), id);
    int inside = 0;
    for (std::size_t i = 0; i < figures.column.size(); ++i) {
      const Figure figure = figures.column.at(i);
      inside += figure.cell.is_number() && low <= figure.number && figure.number <= high ? 1 : 0;
    }
    CHECK(inside >= 50);
  }
}

TEST_CASE("counts of 1 to 5 are hidden, and the ledger knows what they can be") {
  const auto id = demo().authorities.by_name("Old Quarter", {PeriodKind::financial_year, 2013});
  REQUIRE(id);
  const auto origins =
      demo().ledger->origins({.name = "SSDA903_CLA_BY[GROUP=FOSTER]"}, {*id, 2013});
  REQUIRE(origins.size() == 1);
  CHECK(origins[0].figure.cell.has(Cell::unreliable));
  CHECK(origins[0].figure.interval == Interval{1, 5});
  CHECK(origins[0].series.rounding.suppressed_low == 1);
  CHECK(origins[0].series.rounding.suppressed_high == 5);
}

TEST_CASE("a later edition restates a return made in thousands, and counts of children") {
  std::set<std::string> restated_series;
  for (const ImportOutcome& outcome : demo().outcomes) {
    for (const Restatement& one : outcome.restated) restated_series.insert(one.series);
  }
  CHECK(restated_series.contains("SSDA903_CLA"));
  CHECK(restated_series.contains("S251_L_FOST[COL=m]"));
  const DemoSlip& slip = slip_of(demo(), "£ in £000", "S251_L_*");
  const Place place{*demo().authorities.by_code(CodeSystem::dfe, slip.dfe_number), slip.year};
  const auto origins = demo().ledger->origins({.name = "S251_L_FOST[COL=m]"}, place);
  REQUIRE(origins.size() == 2);
  CHECK(origins[0].edition.date == "2013-03");
  CHECK(origins[1].edition.file == slip.file);
  CHECK(std::abs(origins[0].figure.number / origins[1].figure.number - 1000) < 1);
}

TEST_CASE("the club's checks find the slips that they are made for") {
  Imported& from = demo();
  CHECK(found_by(from, "S251_AGES_16_17") == std::set{whose(from, "wrong age band", "S251_P04")});
  CHECK(found_by(from, "S251_CLA_ADDS_UP") ==
        std::set{whose(from, "total in a line", "S251_L_CLA_OTHER"),
                 whose(from, "£ in £000", "S251_L_FOST")});
  CHECK(found_by(from, "S251_GROSS_LESS_INCOME") ==
        std::set{whose(from, "wrong sign", "S251_L_*")});
  CHECK(found_by(from, "S251_LINES_ADD_UP").empty());
  CHECK(found_by(from, "S251_WEEK_DAY").contains(whose(from, "weeks for days", "S251_P09")));
  CHECK(found_by(from, "S251_P09_W1") == std::set{whose(from, "weeks for days", "S251_P09")});
  CHECK(found_by(from, "S251_P11_W1") == std::set{whose(from, "weeks for days", "S251_P11")});
  CHECK(found_by(from, "S251_ADOPT_ZERO") ==
        std::set{whose(from, "zero for blank", "S251_L_ADOPT")});
  CHECK(found_by(from, "S251_RO3_FOST") == std::set{whose(from, "£ in £000", "S251_L_FOST")});
}

TEST_CASE("slips stand in the figures as they are told, those too that no check finds yet") {
  Imported& from = demo();
  const auto figure = [&](const std::string& series, const std::string& kind,
                          const std::string& item, int years_back = 0) {
    return from.calculator->figures({.series = series, .years_back = years_back})
        .at(from.place_of(whose(from, kind, item)));
  };
  CHECK(figure("S251_L_ADOPT[COL=k]", "zero for blank", "S251_L_ADOPT").number == 0);
  CHECK(figure("S251_P12", "zero for blank", "S251_L_ADOPT").number > 0);
  CHECK(figure("S251_L_FOST[COL=m]", "last year's figures", "S251_L_FOST").number ==
        figure("S251_L_FOST[COL=m]", "last year's figures", "S251_L_FOST", 1).number);
  const std::size_t weeks = from.place_of(whose(from, "weeks for days", "S251_P11"));
  CHECK(measure(from, "S251_M07").column.at(weeks).number >
        5 * measure(from, "S251_M07/snapshot").column.at(weeks).number);
}

}  // namespace plumbline
