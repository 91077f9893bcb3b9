#include "reports/file_facts.h"

#include <doctest/doctest.h>

#include <vector>

#include "ledger/dataset_version.h"
#include "reports/shorthand.h"

namespace plumbline {
namespace {

EditionInfo edition(const char* date, const char* checksum, bool withdrawn = false) {
  EditionInfo made;
  made.publication = "outturn";
  made.date = date;
  made.checksum = checksum;
  made.withdrawn = withdrawn;
  return made;
}

}  // namespace

TEST_CASE("a dataset's version is of what is loaded, in whatever order, and of nothing withdrawn") {
  const EditionInfo old = edition("2013", "a"), late = edition("2014-12", "b");
  const std::string both = dataset_version({old, late});
  CHECK(both.starts_with("2014-12-"));
  CHECK(dataset_version({late, old}) == both);
  CHECK(dataset_version({late, old, edition("2015", "c", true)}) == both);
  CHECK(dataset_version({old}).starts_with("2013-"));
  CHECK(dataset_version({old, edition("2014-12", "c")}) != both);
  CHECK(dataset_version({}).starts_with("none-"));
}

TEST_CASE("where there is no number a table says why, with a sign that its notes explain") {
  CHECK(shorthand(Figure::of(0)).empty());
  CHECK(shorthand(Figure::missing(Missing::suppressed)) == "c");
  CHECK(shorthand(Figure::missing(Missing::left_blank)) == "x");
  CHECK(shorthand(Figure::missing(Missing::no_denominator)) == "z");
  Figure bounded = Figure::of(3);
  bounded.cell = Cell().with(Cell::unreliable);
  bounded.interval = Interval{1, 5};
  CHECK(shorthand(bounded) == "u");
  CHECK(quality_words(Figure::missing(Missing::no_return)) == "return not received");
}

}  // namespace plumbline
