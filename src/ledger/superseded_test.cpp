#include "ledger/superseded.h"

#include <doctest/doctest.h>

#include "ledger/memory_figure_store.h"

namespace plumbline {
namespace {

const Register authorities = Register::built_in();

EditionId add(FigureStore& store, const std::string& date, const std::vector<std::int16_t>& years,
              const std::vector<std::string>& names, PeriodKind kind = PeriodKind::financial_year) {
  Edition edition;
  edition.info.publication = "outturn";
  edition.info.date = date;
  edition.info.file = date + ".csv";
  edition.info.checksum = date;
  for (const std::int16_t year : years) edition.places.push_back({.authority = 1, .year = year});
  for (const std::string& name : names) {
    Series series;
    series.info.name = name;
    series.info.kind = kind;
    series.number = Numbers(std::vector<double>(years.size(), 1));
    series.cell.assign(years.size(), Cell());
    edition.series.push_back(series);
  }
  edition.rows.push_back({1});
  return store.add(edition);
}

}  // namespace

TEST_CASE("the file of another year of the same publication supersedes nothing") {
  MemoryFigureStore store;
  const EditionId first = add(store, "2012-01", {2011}, {"SPENT"});
  const EditionId second = add(store, "2013-01", {2012}, {"SPENT"});
  const Ledger ledger(store, authorities);
  CHECK(superseded(ledger, first) == Superseded::no);
  CHECK(superseded(ledger, second) == Superseded::no);
}

TEST_CASE("an edition is superseded when later ones have all its series in all its years") {
  MemoryFigureStore store;
  const EditionId first = add(store, "2012-01", {2011, 2012}, {"SPENT", "EARNED"});
  const EditionId second = add(store, "2013-01", {2011}, {"SPENT", "EARNED"});
  CHECK(superseded(Ledger(store, authorities), first) == Superseded::partly);
  add(store, "2014-01", {2012, 2013}, {"SPENT", "EARNED", "OWED"});
  CHECK(superseded(Ledger(store, authorities), first) == Superseded::wholly);
  CHECK(superseded(Ledger(store, authorities), second) == Superseded::no);
}

TEST_CASE("a later edition without one of the series, or of another period, is one in part") {
  MemoryFigureStore store;
  const EditionId first = add(store, "2012-01", {2011}, {"SPENT", "EARNED"});
  add(store, "2013-01", {2011}, {"SPENT"});
  add(store, "2014-01", {2011}, {"EARNED"}, PeriodKind::march_31);
  CHECK(superseded(Ledger(store, authorities), first) == Superseded::partly);
}

TEST_CASE("an edition that was withdrawn supersedes nothing") {
  MemoryFigureStore store;
  const EditionId first = add(store, "2012-01", {2011}, {"SPENT"});
  store.set_withdrawn(add(store, "2013-01", {2011}, {"SPENT"}), true);
  CHECK(superseded(Ledger(store, authorities), first) == Superseded::no);
}

}  // namespace plumbline
