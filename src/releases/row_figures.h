// The figures of rows put in their places among the series of an edition.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ledger/edition.h"
#include "releases/stretch.h"

namespace plumbline {

// Where the figures of one line go.
struct LineRoom {
  struct Column {
    Numbers* number = nullptr;  // by place; none: the column is left out
    Cell* cell = nullptr;
  };

  std::vector<Column> columns;
  std::uint32_t list = 0;         // which row list of the edition `rows` is
  std::span<std::uint32_t> rows;  // by place; 0: none yet
  double scale = 1;
  bool combine = false;  // rows for one place are added up
};

struct Clash {
  std::uint32_t row = 0;
  std::uint32_t earlier = 0;

  friend auto operator<=>(const Clash&, const Clash&) = default;
};

// What stood more than once.
struct Repeats {
  std::vector<std::uint32_t> doubles;  // rows with the figures of an earlier row
  std::vector<Clash> clashes;          // rows that differ from an earlier one for the same place
  std::vector<AddedRow> added;         // rows added to an earlier one, where the layout says so
};

// Puts the rows of the stretch's own line `number` into their room. `place_of` says the edition's
// number for each place of the stretch.
void put_rows(const Stretch& stretch, std::uint32_t number, std::span<const std::uint32_t> place_of,
              const LineRoom& room, Repeats& repeats);

}  // namespace plumbline
