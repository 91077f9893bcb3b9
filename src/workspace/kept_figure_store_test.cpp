#include "workspace/kept_figure_store.h"

#include <doctest/doctest.h>

#include "ledger/memory_figure_store.h"

namespace plumbline {
namespace {

// Counts how often it is read from.
class CountedStore : public MemoryFigureStore {
 public:
  explicit CountedStore(int& reads) : reads_(reads) {}
  std::vector<Place> places(EditionId edition) const override {
    ++reads_;
    return MemoryFigureStore::places(edition);
  }
  void read(SeriesId series, const std::function<void(const Series&)>& reader) const override {
    ++reads_;
    MemoryFigureStore::read(series, reader);
  }

 private:
  int& reads_;
};

Edition small_edition(double number = 100) {
  Edition edition;
  edition.places = {{.authority = 1, .year = 2013}};
  Series series;
  series.info.name = "S251_L_RES";
  series.number = {number};
  series.cell = {Cell()};
  edition.series = {series};
  edition.rows = {{3}};
  return edition;
}

double number_in(const KeptFigureStore& store) { return store.series(1).number[0]; }

}  // namespace

TEST_CASE("what was read once is not read again") {
  int reads = 0;
  KeptFigureStore store(std::make_unique<CountedStore>(reads));
  const EditionId edition = store.add(small_edition());
  for (int i = 0; i < 3; ++i) {
    CHECK(number_in(store) == 100);
    CHECK(store.places(edition).size() == 1);
  }
  CHECK(reads == 2);
}

TEST_CASE("no more is kept than there is room for") {
  int reads = 0;
  KeptFigureStore store(std::make_unique<CountedStore>(reads), 1);
  store.add(small_edition());
  for (int i = 0; i < 3; ++i) CHECK(number_in(store) == 100);
  CHECK(reads == 3);
}

TEST_CASE("withdrawing is seen at once") {
  int reads = 0;
  KeptFigureStore store(std::make_unique<CountedStore>(reads));
  const EditionId edition = store.add(small_edition());
  CHECK(store.index().size() == 1);
  store.set_withdrawn(edition, true);
  CHECK(store.index().empty());
}

TEST_CASE("what was undone is forgotten") {
  int reads = 0;
  KeptFigureStore store(std::make_unique<CountedStore>(reads));
  store.alone([&] {
    store.add(small_edition(100));
    CHECK(number_in(store) == 100);
    return false;
  });
  store.add(small_edition(200));
  CHECK(number_in(store) == 200);
}

}  // namespace plumbline
