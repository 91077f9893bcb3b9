#include "releases/line_rows.h"

#include <doctest/doctest.h>

#include <array>

using namespace plumbline;

TEST_CASE("rows come back in the order in which they were added, over as many blocks as it takes") {
  constexpr std::size_t columns = 3;
  constexpr std::array<Cell, columns> cells = {Missing::suppressed, Cell(), Cell()};
  LineRows rows;
  for (std::uint32_t i = 0; i < 1000; ++i) {
    rows.add(i % 7, i, std::array<double, columns>{0, i * 0.5, i / 3.0}, cells);
  }
  std::uint32_t at = 0;
  bool same = true;
  rows.each(columns, [&](const LineRow& row) {
    same = same && row.row == at && row.place == at % 7 && row.number(1) == at * 0.5 &&
           row.number(2) == at / 3.0 && row.number(0) == 0 &&
           row.cells[0] == Cell(Missing::suppressed) && row.cells[1] == Cell();
    ++at;
  });
  CHECK(same);
  CHECK(at == 1000);
  rows.give_back();
  rows.each(columns, [&](const LineRow&) { ++at; });
  CHECK(at == 1000);
}
