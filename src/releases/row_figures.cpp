#include "releases/row_figures.h"

namespace plumbline {
namespace {

// Rows of one line lie far apart, so that each would wait for memory; these many are on their way.
constexpr std::size_t rows_ahead = 12;

struct RowFigures {  // one for each column
  const double* numbers = nullptr;
  const Cell* cells = nullptr;
};

RowFigures figures_of(const Stretch& stretch, std::uint32_t at) {
  const std::size_t first = at * stretch.columns;
  return {.numbers = stretch.numbers.data() + first, .cells = stretch.cells.data() + first};
}

void expect(const Stretch& stretch, std::uint32_t at) {
  const RowFigures figures = figures_of(stretch, at);
  __builtin_prefetch(figures.numbers);
  __builtin_prefetch(figures.numbers + stretch.columns - 1);
  __builtin_prefetch(figures.cells);
}

bool is_same(const RowFigures& from, const LineRoom& room, std::uint32_t place) {
  for (std::size_t i = 0; i < room.columns.size(); ++i) {
    const auto& [number, cell] = room.columns[i];
    if (number == nullptr) continue;
    if (number[place] != from.numbers[i] * room.scale || cell[place] != from.cells[i]) return false;
  }
  return true;
}

void put(const RowFigures& from, const LineRoom& room, std::uint32_t place) {
  for (std::size_t i = 0; i < room.columns.size(); ++i) {
    const auto& [number, cell] = room.columns[i];
    if (number == nullptr) continue;
    const bool adding = room.combine && cell[place] != Cell(Missing::not_in_file);
    if (!adding) {
      number[place] = from.numbers[i] * room.scale;
      cell[place] = from.cells[i];
    } else if (!from.cells[i].is_number()) {
      cell[place] = from.cells[i];
    } else {
      number[place] += from.numbers[i] * room.scale;
    }
  }
}

}  // namespace

void put_rows(const Stretch& stretch, std::uint32_t number, std::span<const std::uint32_t> place_of,
              const LineRoom& room, Repeats& repeats) {
  const std::span<const std::uint32_t> rows = stretch.rows_of(number);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i + rows_ahead < rows.size()) expect(stretch, rows[i + rows_ahead]);
    const std::uint32_t at = rows[i];
    const RowFigures from = figures_of(stretch, at);
    const std::uint32_t place = place_of[stretch.place[at]];
    std::uint32_t& row = room.rows[place];
    if (row == 0 || room.combine) {
      put(from, room, place);
      if (row != 0) {
        repeats.added.push_back({.list = room.list, .place = place, .row = stretch.row[at]});
      } else {
        row = stretch.row[at];
      }
    } else if (is_same(from, room, place)) {
      repeats.doubles.push_back(stretch.row[at]);
    } else {
      repeats.clashes.push_back({.row = stretch.row[at], .earlier = row});
    }
  }
}

}  // namespace plumbline
