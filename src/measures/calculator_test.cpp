#include "measures/calculator.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "ledger/memory_figure_store.h"
#include "ledger/test_edition.h"

namespace plumbline {
namespace {

const Register authorities = Register::built_in();
constexpr std::int16_t year = 2013;

const char* const pack = R"toml(
id = "own"
title = "Own"
[[items]]
unit = "GBP"
publication = "The outturn"
list = [{ code = "SPENT", label = "Spending" }]
[[items]]
unit = "child"
period = "31 March"
publication = "The census"
list = [{ code = "CHILDREN", label = "Children" }]
[[items]]
unit = "child*day"
publication = "The days"
list = [{ code = "DAYS_OF_CARE", label = "Days of care" }]
[[measure]]
id = "OWN_M01"
label = "Cost per child"
unit = "GBP/child/week"
formula = "SPENT / weeks(DAYS_OF_CARE)"
base = "days of care"
otherwise = "snapshot"
alternatives = [{ name = "snapshot", formula = "SPENT / (closing(CHILDREN) * WK)", base = "children" }]
)toml";

// One figure for each of the first authorities of the year.
Edition first_ones(const std::string& name, const std::string& unit, PeriodKind kind,
                   std::int16_t when, const std::vector<double>& figures) {
  std::vector<Place> places;
  for (const Place& place : national_axis(authorities, year)) {
    if (places.size() < figures.size()) places.push_back({place.authority, when});
  }
  return edition_of(name, unit, kind, places, figures);
}

struct Asked {
  MeasureFigures figures;
  std::string used;
};

Asked asked(const FigureStore& store, std::vector<Place> axis) {
  const Ledger ledger(store, authorities);
  static const Definitions definitions({read_club(pack, "own.toml").club});
  LedgerView view(ledger, std::move(axis));
  Calculator calculator(definitions, view);
  auto figures = calculator.measure(*definitions.find_measure("OWN_M01"));
  REQUIRE(figures);
  return {*figures, figures->used.variant->name};
}

}  // namespace

TEST_CASE("a measure without its days is worked out on the count that is loaded, and says so") {
  MemoryFigureStore store;
  store.add(first_ones("SPENT", "GBP", PeriodKind::financial_year, year, {36500, 73000}));
  store.add(first_ones("CHILDREN", "child", PeriodKind::march_31, year, {7, 14}));
  const Asked nation = asked(store, national_axis(authorities, year));
  CHECK(nation.used == "snapshot");
  CHECK(nation.figures.column.number[0] == doctest::Approx(100));
  REQUIRE(nation.figures.notes.size() == 1);
  CHECK(nation.figures.notes.front() ==
        "Not loaded for 2012-13: Days of care. It is published as The days. So this is worked out "
        "on children.");
}

TEST_CASE("days of another year do not feed this one") {
  MemoryFigureStore store;
  store.add(first_ones("SPENT", "GBP", PeriodKind::financial_year, year, {36500, 73000}));
  store.add(first_ones("DAYS_OF_CARE", "child*day", PeriodKind::financial_year, 2015, {70, 70}));
  const Asked nation = asked(store, national_axis(authorities, year));
  CHECK(nation.figures.unfed == std::vector<std::string>{"Days of care"});
  CHECK(nation.figures.publications == std::vector<std::string>{"The days"});
}

TEST_CASE("a file that is loaded and lacks an item is not asked for again") {
  MemoryFigureStore store;
  store.add(first_ones("SPENT", "GBP", PeriodKind::financial_year, year, {36500, 73000}));
  Edition days =
      first_ones("DAYS_OF_CARE", "child*day", PeriodKind::financial_year, year, {70, 70});
  days.series.front().cell.assign(2, Missing::not_in_file);
  store.add(days);
  const Asked nation = asked(store, national_axis(authorities, year));
  CHECK(nation.figures.publications.empty());
  CHECK(why_unfed(nation.figures, year) ==
        "The files loaded for 2012-13 have no figures of Days of care.");
}

TEST_CASE("one authority without days does not make the days of the others unloaded") {
  MemoryFigureStore store;
  store.add(first_ones("SPENT", "GBP", PeriodKind::financial_year, year, {36500, 73000}));
  store.add(first_ones("CHILDREN", "child", PeriodKind::march_31, year, {7, 14}));
  store.add(first_ones("DAYS_OF_CARE", "child*day", PeriodKind::financial_year, year, {700}));
  const Asked alone = asked(store, {national_axis(authorities, year)[1]});
  CHECK(alone.used.empty());
  CHECK(alone.figures.unfed.empty());
  CHECK(alone.figures.column.cell[0] == Cell(Missing::not_in_file));
}

TEST_CASE("days of a few authorities do not take the count from all others, and it says so") {
  MemoryFigureStore store;
  store.add(first_ones("SPENT", "GBP", PeriodKind::financial_year, year, {36500, 73000, 36500}));
  store.add(first_ones("CHILDREN", "child", PeriodKind::march_31, year, {7, 14, 7}));
  store.add(first_ones("DAYS_OF_CARE", "child*day", PeriodKind::financial_year, year, {700}));
  const std::vector<Place> axis = national_axis(authorities, year);
  const Asked nation = asked(store, axis);
  CHECK(nation.used == "snapshot");
  CHECK(nation.figures.column.number[1] == doctest::Approx(100));
  REQUIRE(nation.figures.notes.size() == 1);
  CHECK(nation.figures.notes.front() ==
        "Only 1 of " + std::to_string(axis.size()) +
            " authorities can be worked out on days of care in 2012-13. So that all stand on the "
            "same, this is worked out on children.");
  CHECK(asked(store, {axis[1]}).used == "snapshot");
}

TEST_CASE("days of half of those who have the count are enough to stand on") {
  MemoryFigureStore store;
  store.add(first_ones("SPENT", "GBP", PeriodKind::financial_year, year, {36500, 73000}));
  store.add(first_ones("CHILDREN", "child", PeriodKind::march_31, year, {7, 14}));
  store.add(first_ones("DAYS_OF_CARE", "child*day", PeriodKind::financial_year, year, {700}));
  const Asked nation = asked(store, national_axis(authorities, year));
  CHECK(nation.used.empty());
  CHECK(nation.figures.notes.empty());
}

}  // namespace plumbline
