#include "releases/line_rows.h"

#include <doctest/doctest.h>

using namespace plumbline;

TEST_CASE("rows come back in the order in which they were added, over as many blocks as it takes") {
  constexpr std::size_t columns = 3;
  LineRows rows;
  for (std::uint32_t i = 0; i < 1000; ++i) {
    const LineRow added = rows.add(columns);
    CHECK(added.numbers[2] == 0);
    CHECK(added.cells[2] == Cell());
    *added.place = i % 7;
    *added.row = i;
    added.numbers[1] = i * 0.5;
    added.cells[0] = Missing::suppressed;
  }
  std::uint32_t at = 0;
  bool same = true;
  rows.each(columns, [&](const LineRow& row) {
    same = same && *row.row == at && *row.place == at % 7 && row.numbers[1] == at * 0.5 &&
           row.numbers[0] == 0 && row.cells[0] == Cell(Missing::suppressed) &&
           row.cells[1] == Cell();
    ++at;
  });
  CHECK(same);
  CHECK(at == 1000);
  rows.give_back();
  rows.each(columns, [&](const LineRow&) { ++at; });
  CHECK(at == 1000);
}
