#include "releases/import.h"

#include <doctest/doctest.h>

#include "ledger/memory_figure_store.h"
#include "releases/reading_test.h"

namespace plumbline {
namespace {

constexpr std::string_view layout = R"toml(
id = "a"
title = "A"
publication = "a"

[heading]
columns = ["LA", "Net"]

[year]
fixed = "2012-13"

[edition]
fixed = "2013"

[authority]
dfe = "LA"

[[value]]
column = "Net"
item = "NET"
unit = "GBP"
)toml";

class Importing {
 public:
  ImportOutcome import(std::string_view content, const std::string& edition = {}) {
    const TypedFile file("a.csv", content);
    ReadSettings settings;
    settings.options.edition = edition;
    return import_release(file.path(), {typed_layout(layout)}, authorities_, store_, settings);
  }

  Status restore(EditionId id) {
    return read_again(store_.editions().at(static_cast<std::size_t>(id - 1)), authorities_, store_);
  }

  MemoryFigureStore& store() { return store_; }

 private:
  Register authorities_ = Register::built_in();
  MemoryFigureStore store_;
};

}  // namespace

TEST_CASE(
    "a file that disagrees with another of the same date is refused until --edition decides") {
  Importing all;
  REQUIRE(all.import("LA,Net\n382,1\n383,5\n").stored);
  const ImportOutcome tied = all.import("LA,Net\n382,2\n383,5\n");
  CHECK_FALSE(tied.stored);
  CHECK(errors(tied.read).find("both dated 2013, and do not agree on ") != std::string::npos);
  CHECK(all.store().editions().size() == 1);
  const ImportOutcome later = all.import("LA,Net\n382,2\n383,5\n", "2013-12");
  CHECK(later.stored);
  CHECK(later.restated.size() == 1);
}

TEST_CASE("the same bytes change nothing, and files of one date that agree stand together") {
  Importing all;
  REQUIRE(all.import("LA,Net\n382,1\n").stored);
  CHECK(all.import("LA,Net\n382,1\n").stored_before);
  CHECK(all.import("LA,Net\n383,5\n").stored);
  CHECK(all.store().editions().size() == 2);
}

TEST_CASE("an edition that would tie with another is not read again") {
  Importing all;
  REQUIRE(all.import("LA,Net\n382,1\n").stored);
  all.store().set_withdrawn(1, true);
  REQUIRE(all.import("LA,Net\n382,2\n").stored);
  CHECK_FALSE(all.restore(1));
  CHECK(all.store().editions()[0].withdrawn);
  all.store().set_withdrawn(2, true);
  CHECK(all.restore(1));
  CHECK_FALSE(all.store().editions()[0].withdrawn);
}

}  // namespace plumbline
