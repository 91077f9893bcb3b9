// For which years the fictional nation's measures have figures.
#include <doctest/doctest.h>

#include <algorithm>

#include "demo/imported_test.h"
#include "measures/fed_years.h"

namespace plumbline {
namespace {

void check_years(FedYears& fed, const MeasureChoice& choice,
                 std::vector<std::pair<std::int16_t, Calculator>>& years, int& with_figures) {
  std::vector<std::int16_t> may_have = fed.of(*choice.variant);
  if (const MeasureVariant* other = substitute_of(choice)) {
    for (const std::int16_t year : fed.of(*other)) may_have.push_back(year);
  }
  for (auto& [year, calculator] : years) {
    if (!calculator.has_numbers(choice)) continue;
    ++with_figures;
    CAPTURE(id_of(choice));
    CAPTURE(year);
    CHECK(std::ranges::find(may_have, year) != may_have.end());
  }
}

}  // namespace

TEST_CASE("no measure has a figure in a year that is told to have none") {
  Imported& from = demo();
  const std::vector<std::int16_t> asked{2010, 2011, 2012, 2013, 2014, 2015};
  const auto compiled = std::make_shared<CompiledFormulas>();
  FedYears fed(from.definitions, *from.ledger, asked, compiled);
  std::vector<LedgerView> views;
  for (const std::int16_t year : asked) {
    views.emplace_back(*from.ledger, national_axis(from.authorities, year));
  }
  std::vector<std::pair<std::int16_t, Calculator>> years;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    years.emplace_back(asked[i], Calculator(from.definitions, views[i], true, compiled));
  }
  int with_figures = 0;
  for (const Club& club : from.definitions.clubs()) {
    if (has_workload(club)) continue;
    for (const MeasureDefinition& measure : club.measures) {
      for (const MeasureVariant& variant : measure.variants) {
        check_years(fed, {&measure, &variant}, years, with_figures);
      }
    }
  }
  CHECK(with_figures > 1'000);
}

}  // namespace plumbline
