#include "reports/check_words.h"

#include <doctest/doctest.h>

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
list = [
  { code = "SPENT", label = "Spending" },
  { code = "HOMES", label = "Homes" },
  { code = "OTHER", label = "Other" },
]
[[items]]
unit = "child"
list = [{ code = "CHILDREN", label = "Children" }]
[[items]]
unit = "child*day"
list = [{ code = "CARE", label = "Days of care" }]
[[measure]]
id = "OWN_M01"
label = "Cost per child per week"
unit = "GBP/child/week"
formula = "SPENT / (CHILDREN * WK)"
base = "children on 31 March"
[[check]]
id = "TWO_BASES"
message = "The two differ."
passes = "within(OWN_M01, SPENT / weeks(CARE), 15%)"
[[check]]
id = "ADDS_UP"
message = "The lines do not add up."
passes = "abs(HOMES + OTHER - SPENT) <= 5"
[[check]]
id = "SHARE"
message = "The share is unusual."
passes = "between(HOMES, 10% * SPENT, 20% * SPENT)"
[[check]]
id = "BOTH"
message = "Something is missing."
passes = "HOMES > 0 and OTHER > 0"
)toml";

void add(FigureStore& store, const std::string& name, const std::string& unit, double figure) {
  store.add(edition_of(name, unit, PeriodKind::financial_year,
                       {national_axis(authorities, year).front()}, {figure}));
}

std::string words_of(std::size_t check) {
  MemoryFigureStore store;
  add(store, "SPENT", "GBP", 36500);
  add(store, "HOMES", "GBP", 30000);
  add(store, "OTHER", "GBP", 6000);
  add(store, "CHILDREN", "child", 7);
  add(store, "CARE", "child*day", 3650);
  const Ledger ledger(store, authorities);
  const Definitions definitions({read_club(pack, "own.toml").club});
  LedgerView view(ledger, national_axis(authorities, year));
  Calculator calculator(definitions, view);
  return compared_words(calculator, definitions.clubs().front().checks.at(check), 0);
}

}  // namespace

TEST_CASE("two figures on different bases are told with what each was divided by") {
  CHECK(words_of(0) == "£100 per child per week by children on 31 March; £70 by days of care");
}

TEST_CASE("lines and their total are told as what was worked out and what was stated") {
  CHECK(words_of(1) == "£36,000 worked out from 2 figures; £36,500 stated for spending");
}

TEST_CASE("a figure out of its bounds is told with the bounds") {
  CHECK(words_of(2) == "£30,000 stated for homes; expected between £3,650 and £7,300");
}

TEST_CASE("no formula is shown in the place of words") { CHECK(words_of(3).empty()); }

}  // namespace plumbline
