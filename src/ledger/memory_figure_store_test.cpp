#include "ledger/memory_figure_store.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

Edition small_edition() {
  Edition edition;
  edition.info.file = "outturn.csv";
  edition.places = {{.authority = 1, .year = 2013}, {.authority = 2, .year = 2013}};
  Series series;
  series.info.name = "S251_L_RES";
  series.number = {100, 200};
  series.cell = {Cell(), Cell()};
  edition.series = {series};
  edition.rows = {{3, 7}};
  return edition;
}

}  // namespace

TEST_CASE("an edition handed over is kept and read without a copy of its figures") {
  Edition edition = small_edition();
  const Cell* const figures = edition.series[0].cell.data();
  MemoryFigureStore store;
  store.add(std::move(edition));
  const Cell* read = nullptr;
  store.read(1, [&](const Series& series) { read = series.cell.data(); });
  CHECK(read == figures);
}

TEST_CASE("an edition that is not whole is our own mistake, and nothing of it is kept") {
  void (*const spoil[])(Edition&) = {
      [](Edition& edition) { edition.series[0].number.resize(1); },
      [](Edition& edition) { edition.series[0].cell.emplace_back(); },
      [](Edition& edition) { edition.series[0].rows = 1; },
      [](Edition& edition) {
        edition.rows = {{1, 2, 3}};
      },
      [](Edition& edition) { edition.rows = {{}}; },
      [](Edition& edition) { edition.place_columns = {4}; },
      [](Edition& edition) { edition.series.push_back(edition.series[0]); },
  };
  for (const auto& change : spoil) {
    Edition edition = small_edition();
    change(edition);
    MemoryFigureStore store;
    CHECK_THROWS_AS(store.add(edition), std::logic_error);
    CHECK(store.editions().empty());
    CHECK(store.index().empty());
  }
}

}  // namespace plumbline
