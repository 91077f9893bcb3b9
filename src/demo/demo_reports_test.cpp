// The reports that published files alone must fill, on the fictional nation.
#include <doctest/doctest.h>

#include <array>
#include <map>
#include <memory>
#include <set>

#include "demo/imported_test.h"

namespace plumbline {
namespace {

constexpr std::array<std::int16_t, 4> demo_years = {2013, 2014, 2012, 2011};
constexpr std::size_t nearly_all = 54;  // of 60 authorities: two are tiny, a few miss this or that

// Every year of the nation, each worked out when it is first asked for.
class Years {
 public:
  Calculator& of(std::int16_t year) {
    auto& made = made_[year];
    if (made == nullptr) made = std::make_unique<Year>(year);
    return made->calculator;
  }

 private:
  struct Year {
    explicit Year(std::int16_t year)
        : view(*demo().ledger, national_axis(demo().authorities, year)),
          calculator(demo().definitions, view, true, compiled()) {}

    static std::shared_ptr<CompiledFormulas> compiled() {
      static const auto shared = std::make_shared<CompiledFormulas>();
      return shared;
    }

    LedgerView view;
    Calculator calculator;
  };

  std::map<std::int16_t, std::unique_ptr<Year>> made_;
};

Years& years() {
  static Years all;
  return all;
}

const Club& pack(const std::string& id) {
  const auto& clubs = demo().definitions.clubs();
  const auto found = std::ranges::find(clubs, id, &Club::id);
  REQUIRE(found != clubs.end());
  return *found;
}

// The most authorities that have a figure in one of the demo's years; none: some input is fed in no
// year.
std::optional<std::size_t> most_fed(const MeasureChoice& choice) {
  std::optional<std::size_t> most;
  for (const std::int16_t year : demo_years) {
    const auto figures = years().of(year).measure(choice);
    REQUIRE(figures);
    if (!figures->unfed.empty()) continue;
    const auto numbers =
        static_cast<std::size_t>(std::ranges::count_if(figures->column.cell, &Cell::is_number));
    most = std::max(most.value_or(0), numbers);
    if (*most >= nearly_all) return most;
  }
  return most;
}

struct Fed {
  std::size_t whole = 0;                    // ways of measuring that nearly all authorities have
  std::map<std::string, std::size_t> thin;  // those that fewer have
  std::set<std::string> unfed;
};

Fed fed(const std::string& id) {
  Fed found;
  for (const MeasureDefinition& measure : pack(id).measures) {
    for (const MeasureVariant& variant : measure.variants) {
      const MeasureChoice choice{&measure, &variant};
      const auto most = most_fed(choice);
      if (!most) {
        found.unfed.insert(id_of(choice));
      } else if (*most < nearly_all) {
        found.thin.emplace(id_of(choice), *most);
      } else {
        ++found.whole;
      }
    }
  }
  return found;
}

// Every measure of the pack and every alternative, but for those named, which rest on what the
// members of a club are asked.
void check_filled(const std::string& id, std::size_t at_least,
                  const std::set<std::string>& asked_of_clubs = {}) {
  CAPTURE(id);
  const Fed found = fed(id);
  CHECK(found.unfed == asked_of_clubs);
  for (const auto& [measure, most] : found.thin) FAIL_CHECK(measure);
  CHECK(found.whole >= at_least);
}

}  // namespace

TEST_CASE("published files fill the Section 251 report, to lines that some never use") {
  const Fed found = fed("section-251");
  CHECK(found.unfed.empty());
  CHECK(found.whole >= 480);
  // Shares and overspending of a line say nothing where nothing was spent on it.
  const std::set<std::string> not_everybody = {
      "S251_L_SS_MGMT",   "S251_L_SS_AREA",  "S251_L_EY_OTHER", "S251_L_SB_CLA",
      "S251_L_KINSHIP",   "S251_L_EDUC_CLA", "S251_L_ASYLUM",   "S251_L_OTHER_CF",
      "S251_L_DIS_OTHER", "S251_L_UFS",      "S251_L_CERA"};
  for (const auto& [measure, most] : found.thin) {
    CAPTURE(measure);
    CHECK(measure.starts_with("S251_M"));
    const std::string line = measure.substr(9, measure.find('/') - 9);  // after "S251_M18_"
    CHECK(not_everybody.contains(line));
    CHECK(most >= 10);
  }
}

TEST_CASE("published files fill the children's services summary") {
  check_filled("childrens-summary", 68);
}

TEST_CASE("published files fill the adult social care finance report, to what clubs are asked") {
  check_filled("asc-fr", 330, {"ASCFR_M04/per_starter", "ASCFR_M05/cost_per_hour"});
}

TEST_CASE("published files fill the adult social care summary, to what clubs are asked") {
  check_filled(
      "adult-summary", 45,
      {"ASS_M01", "ASS_M01/nursing", "ASS_M01/own_homes", "ASS_M01/home_care", "ASS_M01/reablement",
       "ASS_M02", "ASS_M02/nursing", "ASS_M02/home_care", "ASS_M04"});
}

TEST_CASE("published files fill the public health report") { check_filled("public-health", 93); }

TEST_CASE("published files fill the unit costs of adult social care, of both kinds of return") {
  check_filled("adult-social-care", 240);
}

TEST_CASE("published files fill the revenue outturn per head") {
  check_filled("revenue-outturn", 91);
}

TEST_CASE("published files fill the facts of the context statement") {
  check_filled("context", 20);
  for (const ItemDefinition& item : pack("context").items) {
    const bool prefilled = item.asked && item.asked->as == AskedAs::prefilled;
    if (!prefilled) continue;
    CAPTURE(item.code);
    const FigureColumn& figures = years().of(2013).figures({.series = item.code});
    CHECK(std::ranges::count_if(figures.cell, &Cell::is_number) >= 58);
  }
}

// Two checks set a count on one day against the days of a year: they differ without a mistake.
bool sets_day_against_year(const CheckDefinition& check) {
  return check.id == "S251_WEEK_DAY" || check.id == "S251_YEAR_WEEK_FOST";
}

// Who fails a check of these packs in a year that does more than inform.
std::set<std::string> who_fails(std::int16_t year) {
  std::set<std::string> failing;
  for (const char* id : {"section-251", "childrens-summary", "asc-fr", "adult-summary",
                         "public-health", "context"}) {
    for (const CheckDefinition& check : pack(id).checks) {
      const bool informs = check.severity == Severity::information || sets_day_against_year(check);
      if (informs || !holds_in(check, year)) continue;
      const auto passes = years().of(year).formula(check.expression);
      REQUIRE(passes);
      for (std::size_t i = 0; i < passes->size(); ++i) {
        const Figure answer = passes->at(i);
        if (!answer.cell.is_number() || answer.number != 0) continue;
        const AuthorityId whose = years().of(year).axis()[i].authority;
        failing.insert(demo().authorities.at(whose).dfe_number);
      }
    }
  }
  return failing;
}

TEST_CASE("no check of these reports fails but where a slip was planted") {
  for (const std::int16_t year : demo_years) {
    CAPTURE(year);
    std::set<std::string> slipped;
    for (const DemoSlip& slip : demo().nation.truth.slips) {
      if (slip.year == year) slipped.insert(slip.dfe_number);
    }
    for (const std::string& whose : who_fails(year)) CHECK(slipped.contains(whose));
  }
}

TEST_CASE("checks that go by a parameter are asked of published figures") {
  const auto& checks = pack("asc-fr").checks;
  const auto rate = std::ranges::find(checks, "ASCFR_R_W1", &CheckDefinition::id);
  REQUIRE(rate != checks.end());
  const auto passes = years().of(2014).formula(rate->expression);
  REQUIRE(passes);
  CHECK(std::ranges::count_if(passes->cell, &Cell::is_number) == 61);
}

}  // namespace plumbline
