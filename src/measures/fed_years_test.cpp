#include "measures/fed_years.h"

#include <doctest/doctest.h>

#include "ledger/memory_figure_store.h"
#include "ledger/test_edition.h"
#include "measures/calculator.h"

namespace plumbline {
namespace {

const char* const pack = R"toml(
id = "own"
title = "Own"
[[items]]
unit = "GBP"
publication = "The outturn"
list = [{ code = "SPENT", label = "Spending" }, { code = "ASKED", label = "Asked for" }]
[[items]]
unit = "child"
period = "31 March"
publication = "The census"
list = [{ code = "CHILDREN", label = "Children" }, { code = "NOBODY", label = "Not counted" }]
[[items]]
unit = "child"
publication = "The census"
list = [
  { code = "AVERAGE", label = "Children, on average", otherwise = [{ formula = "(opening(CHILDREN) + closing(CHILDREN)) / 2" }] },
  { code = "NEAR", label = "Children, this year or one beside it", otherwise = [{ formula = "closing(CHILDREN)", within_years = 1, why = "The count of the nearest year stands in." }] },
]
[[measure]]
id = "OWN_M01"
label = "Cost per child"
unit = "GBP/child"
formula = "SPENT / closing(CHILDREN)"
base = "children on 31 March"
[[measure]]
id = "OWN_M02"
label = "Cost per child on average"
unit = "GBP/child"
formula = "SPENT / AVERAGE"
base = "children on average"
[[measure]]
id = "OWN_M03"
label = "Cost per child, a year beside it if need be"
unit = "GBP/child"
formula = "SPENT / NEAR"
base = "children"
[[measure]]
id = "OWN_M04"
label = "Cost per child not counted"
unit = "GBP/child"
formula = "SPENT / closing(NOBODY)"
base = "children"
[[measure]]
id = "OWN_M05"
label = "Change of spending"
unit = "1"
formula = "SPENT / prev(SPENT) - 1"
base = "last year's spending"
)toml";

Club own_club() {
  ClubPack read = read_club(pack, "own.toml");
  REQUIRE(read.errors.empty());
  return std::move(read.club);
}

class Loaded {
 public:
  Loaded() : definitions_(std::vector<Club>{own_club()}) {
    for (const std::int16_t year : std::initializer_list<std::int16_t>{2011, 2012, 2013})
      add("SPENT", year);
    for (const std::int16_t year : std::initializer_list<std::int16_t>{2012, 2013, 2014})
      add("CHILDREN", year);
    ledger_ = std::make_unique<Ledger>(store_, authorities_);
    definitions_.know(*ledger_);
    fed_ = std::make_unique<FedYears>(definitions_, *ledger_, years_, compiled_);
  }

  std::vector<std::int16_t> fed(const std::string& id) {
    return fed_->of(*definitions_.find_measure(id)->variant);
  }

  // Asked of the figures themselves.
  std::vector<std::int16_t> with_numbers(const std::string& id) {
    std::vector<std::int16_t> all;
    for (const std::int16_t year : years_) {
      LedgerView view(*ledger_, national_axis(authorities_, year));
      if (Calculator(definitions_, view).has_numbers(*definitions_.find_measure(id)))
        all.push_back(year);
    }
    return all;
  }

 private:
  void add(const std::string& series, std::int16_t year) {
    const bool is_money = series == "SPENT";
    const Period period{PeriodKind::financial_year, year};
    Edition edition = edition_of(series, is_money ? "GBP" : "child",
                                 is_money ? PeriodKind::financial_year : PeriodKind::march_31,
                                 {{*authorities_.by_code(CodeSystem::any, "382", period), year}},
                                 {is_money ? 700.0 : 7.0});
    edition.info.publication = edition.info.checksum = series + std::to_string(year);
    store_.add(edition);
  }

  Register authorities_ = Register::built_in();
  MemoryFigureStore store_;
  Definitions definitions_;
  std::unique_ptr<Ledger> ledger_;
  std::vector<std::int16_t> years_{2015, 2014, 2013, 2012, 2011, 2010};
  std::shared_ptr<CompiledFormulas> compiled_ = std::make_shared<CompiledFormulas>();
  std::unique_ptr<FedYears> fed_;
};

}  // namespace

TEST_CASE("a year can have a figure when all that the formula needs is loaded") {
  using Years = std::vector<std::int16_t>;
  Loaded loaded;
  CHECK(loaded.fed("OWN_M01") == Years{2013, 2012});
  CHECK(loaded.fed("OWN_M02") == Years{2013});
  CHECK(loaded.fed("OWN_M03") == Years{2013, 2012, 2011});
  CHECK(loaded.fed("OWN_M04").empty());
  CHECK(loaded.fed("OWN_M05") == Years{2013, 2012});
  for (const char* id : {"OWN_M01", "OWN_M02", "OWN_M03", "OWN_M04", "OWN_M05"}) {
    CAPTURE(id);
    CHECK(loaded.fed(id) == loaded.with_numbers(id));
  }
}

}  // namespace plumbline
