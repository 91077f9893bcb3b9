// What every FigureStore promises, held against both.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "ledger/memory_figure_store.h"
#include "ledger/whole_edition.h"
#include "store/sqlite_figure_store.h"
#include "store/test_workspace.h"

namespace plumbline {
namespace {

using Rows = std::vector<FigureStore::Address>;

template <typename Promise>
void each_store(Promise promise) {
  {
    INFO("in memory");
    MemoryFigureStore store;
    promise(store);
  }
  INFO("in SQLite");
  const TestFolder folder;
  const auto store = open_figure_store(folder.path(), england(), "England");
  REQUIRE(store);
  promise(**store);
}

void check_info(const SeriesInfo& kept, const SeriesInfo& given) {
  CHECK(kept.name == given.name);
  CHECK(kept.unit == given.unit);
  CHECK(kept.kind == given.kind);
  CHECK(kept.rounding == given.rounding);
  CHECK(kept.line == given.line);
  CHECK(kept.column == given.column);
  CHECK(kept.column_number == given.column_number);
}

void check_series(const Series& kept, const Series& given) {
  check_info(kept.info, given.info);
  CHECK(kept.rows == given.rows);
  CHECK(kept.cell == given.cell);
  const bool to_the_bit = kept.number == given.number;
  CHECK(to_the_bit);
}

// Every series of the edition as it was given, from the index on.
void check_edition(const FigureStore& store, EditionId id, const Edition& given) {
  CHECK(store.places(id) == given.places);
  std::size_t next = 0;
  for (const StoredSeries& stored : store.index()) {
    if (stored.edition != id) continue;
    REQUIRE(next < given.series.size());
    const Series& series = given.series[next++];
    check_info(stored.info, series.info);
    check_series(store.series(stored.id), series);
    RowList list{.rows = {},
                 .place_columns = given.place_columns,
                 .column_number = series.info.column_number};
    if (!given.rows.empty()) list.rows = given.rows[series.rows];
    CHECK(store.addresses(stored.id) == spread(list, given.places.size()));
    std::vector<AddedRow> added;
    for (std::uint32_t place = 0; place < given.places.size(); ++place) {
      for (const std::uint32_t row : store.added_rows(stored.id, place)) {
        added.push_back({.list = series.rows, .place = place, .row = row});
      }
    }
    std::vector<AddedRow> expected = given.added_rows;
    std::erase_if(expected, [&](const AddedRow& row) { return row.list != series.rows; });
    CHECK(added == expected);
  }
  CHECK(next == (given.info.withdrawn ? 0 : given.series.size()));
}

}  // namespace

TEST_CASE("what is kept comes back as it was given") {
  each_store([](FigureStore& store) {
    const Edition given = looked_after();
    const EditionId id = store.add(given);
    check_edition(store, id, given);
    const auto editions = store.editions();
    REQUIRE(editions.size() == 1);
    const EditionInfo& info = editions[0];
    CHECK(info.id == id);
    CHECK(info.publication == given.info.publication);
    CHECK(info.title == given.info.title);
    CHECK(info.publisher == given.info.publisher);
    CHECK(info.licence == given.info.licence);
    CHECK(info.date == given.info.date);
    CHECK(info.file == given.info.file);
    CHECK(info.checksum == given.info.checksum);
    CHECK(info.layout == given.info.layout);
    CHECK_FALSE(info.withdrawn);
  });
}

TEST_CASE("a figure says at which row and column of its file it stands") {
  each_store([](FigureStore& store) {
    store.add(looked_after());
    const auto index = store.index();
    CHECK(store.addresses(index[0].id) == Rows{{12, 4}, {0, 4}, {70'000, 4}});
    CHECK(store.addresses(index[1].id) == Rows{{12, 9}, {12, 9}, {12, 9}});
  });
}

TEST_CASE("a figure that was added up says which further rows went into it") {
  each_store([](FigureStore& store) {
    store.add(looked_after());
    const auto index = store.index();
    CHECK(store.added_rows(index[0].id, 0) == std::vector<std::uint32_t>{13, 15});
    CHECK(store.added_rows(index[0].id, 1).empty());
    CHECK(store.added_rows(index[0].id, 2) == std::vector<std::uint32_t>{70'001});
    CHECK(store.added_rows(index[1].id, 0).empty());
  });
}

TEST_CASE("where authorities stand across the page, each place has its own column") {
  each_store([](FigureStore& store) {
    Edition edition = looked_after();
    edition.place_columns = {3, 4, 5};
    store.add(std::move(edition));
    CHECK(store.addresses(store.index()[1].id) == Rows{{12, 3}, {12, 4}, {12, 5}});
  });
}

TEST_CASE("an edition without row lists says the column alone") {
  each_store([](FigureStore& store) {
    Edition edition = looked_after();
    edition.rows.clear();
    edition.added_rows.clear();
    for (Series& series : edition.series) series.rows = 0;
    store.add(edition);
    CHECK(store.addresses(store.index()[0].id) == Rows{{0, 4}, {0, 4}, {0, 4}});
  });
}

TEST_CASE("a withdrawn edition is listed and no longer in the index, until that is taken back") {
  each_store([](FigureStore& store) {
    const EditionId first = store.add(looked_after());
    const EditionId second = store.add(looked_after());
    store.set_withdrawn(first, true);
    REQUIRE(store.editions().size() == 2);
    CHECK(store.editions()[0].withdrawn);
    CHECK_FALSE(store.editions()[1].withdrawn);
    REQUIRE(store.index().size() == 2);
    CHECK(store.index()[0].edition == second);
    store.set_withdrawn(first, false);
    CHECK(store.index().size() == 4);
    CHECK(store.index()[0].edition == first);
  });
}

TEST_CASE("namesakes are the series of other editions that have the name and kind of one's own") {
  each_store([](FigureStore& store) {
    const EditionId first = store.add(looked_after());
    Edition other = looked_after();
    other.series[0].info.name = "ANOTHER";
    other.series[1].info.kind = PeriodKind::january;
    const EditionId second = store.add(other);
    CHECK(store.namesakes(second).size() == 2);
    const EditionId third = store.add(looked_after());
    const auto found = store.namesakes(third);
    REQUIRE(found.size() == 4);
    CHECK(found[0].edition == first);
    CHECK(found[3].edition == third);
    store.set_withdrawn(first, true);
    CHECK(store.namesakes(third).size() == 2);
  });
}

TEST_CASE("work done alone is kept when it says so, and undone when it does not") {
  each_store([](FigureStore& store) {
    const EditionId first = store.add(looked_after());
    store.alone([&] {
      store.add(looked_after());
      store.set_withdrawn(first, true);
      CHECK(store.editions().size() == 2);
      return false;
    });
    CHECK_THROWS_AS(store.alone([&]() -> bool {
      store.add(looked_after());
      throw std::invalid_argument("stopped");
    }),
                    std::invalid_argument);
    REQUIRE(store.editions().size() == 1);
    CHECK_FALSE(store.editions()[0].withdrawn);
    CHECK(store.index().size() == 2);
    store.alone([&] { return store.add(looked_after()) != first; });
    CHECK(store.editions().size() == 2);
  });
}

TEST_CASE("a series whose years stand across the page keeps a column for each place") {
  each_store([](FigureStore& store) {
    Edition edition = looked_after();
    Series& series = edition.series[0];
    series.columns.assign(edition.places.size(), 7);
    series.columns.front() = 5;
    const EditionId id = store.add(edition);
    const Rows addresses = store.addresses(store.index()[0].id);
    CHECK(store.index()[0].edition == id);
    CHECK(addresses.front().column == 5);
    CHECK(addresses.back().column == 7);
  });
}

TEST_CASE("an id that the store never gave is our own mistake") {
  each_store([](FigureStore& store) {
    store.add(looked_after());
    for (const std::int64_t id : {-1, 0, 99}) {
      CAPTURE(id);
      CHECK_THROWS_AS(store.places(id), std::logic_error);
      CHECK_THROWS_AS(store.series(id), std::logic_error);
      CHECK_THROWS_AS(store.addresses(id), std::logic_error);
      CHECK_THROWS_AS(store.added_rows(id, 0), std::logic_error);
      CHECK_THROWS_AS(store.set_withdrawn(id, true), std::logic_error);
    }
  });
}

TEST_CASE("two series of one name and kind leave nothing behind") {
  each_store([](FigureStore& store) {
    Edition edition = looked_after();
    edition.series[1].info.name = edition.series[0].info.name;
    CHECK_NOTHROW(store.add(edition));
    edition.series[1].info.kind = edition.series[0].info.kind;
    CHECK_THROWS_AS(store.add(edition), std::logic_error);
    CHECK(store.editions().size() == 1);
    CHECK(store.index().size() == 2);
  });
}

TEST_CASE("facts are kept, and the last one said counts") {
  each_store([](FigureStore& store) {
    CHECK_FALSE(store.fact("seed"));
    store.set_fact("seed", "1");
    store.set_fact("seed", "2");
    CHECK(store.fact("seed") == "2");
  });
}

TEST_CASE("editions of any shape come back as they were given") {
  each_store([](FigureStore& store) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
      CAPTURE(seed);
      const Edition given = random_edition(seed);
      check_edition(store, store.add(given), given);
    }
    CHECK(store.editions().size() == 40);
  });
}

}  // namespace plumbline
