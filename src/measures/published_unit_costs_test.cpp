// The published unit costs of adult social care, each worked out anew from its own cost and weeks.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <set>

#include "ledger/memory_figure_store.h"
#include "measures/calculator.h"
#include "releases/import.h"
#include "releases/packed_test.h"

namespace plumbline {
namespace {

const std::filesystem::path published = std::filesystem::path(PLUMBLINE_SHARED_DATA) /
                                        "adult-social-care/pssex1_2014-15_unit_costs.csv";

constexpr double penny = 0.01;

// Authorities, England and its regions: everybody of whom the one loaded file says something.
std::vector<Place> everybody(const FigureStore& store) {
  const std::vector<Place> places = store.places(store.editions().front().id);
  const std::set<Place> all(places.begin(), places.end());
  return {all.begin(), all.end()};
}

struct Match {
  std::size_t measures = 0;
  std::size_t published = 0;
  std::size_t same = 0;
};

void compare(Calculator& calculator, const MeasureDefinition& measure, Match& match) {
  const auto worked_out = calculator.measure({&measure, &measure.variants[0]});
  const auto printed = calculator.measure({&measure, &measure.variants[1]});
  REQUIRE(worked_out);
  REQUIRE(printed);
  ++match.measures;
  for (std::size_t i = 0; i < printed->column.size(); ++i) {
    if (!printed->column.cell[i].is_number() || !worked_out->column.cell[i].is_number()) continue;
    ++match.published;
    const double apart = std::abs(worked_out->column.number[i] - printed->column.number[i]);
    if (apart <= penny) ++match.same;
  }
}

}  // namespace

// Where the two differ by more, the cost or the weeks were printed in round numbers.
TEST_CASE("published unit costs of adult social care come out again to the penny") {
  if (!std::filesystem::exists(published)) return;
  const Register authorities = Register::built_in();
  MemoryFigureStore store;
  const auto taken = import_release(published, packed_layouts(), authorities, store, {});
  REQUIRE(taken.stored);
  const Ledger ledger(store, authorities);
  Definitions definitions(packed_clubs());
  definitions.know(ledger);
  LedgerView view(ledger, everybody(store));
  Calculator calculator(definitions, view);
  Match match;
  for (const Club& club : definitions.clubs()) {
    for (const MeasureDefinition& measure : club.measures) {
      if (measure.id.starts_with("PSSEX1_UC[")) compare(calculator, measure, match);
    }
  }
  CHECK(match.measures == 72);
  CHECK(match.published >= 9'200);
  CHECK(match.same >= 8'600);
}

}  // namespace plumbline
