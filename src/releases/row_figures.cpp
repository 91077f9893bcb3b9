#include "releases/row_figures.h"

namespace plumbline {
namespace {

bool is_same(const LineRow& from, const LineRoom& room, std::uint32_t place) {
  for (std::size_t i = 0; i < room.columns.size(); ++i) {
    const auto& [number, cell] = room.columns[i];
    if (number == nullptr) continue;
    if ((*number)[place] != from.number(i) * room.scale || cell[place] != from.cells[i])
      return false;
  }
  return true;
}

void put(const LineRow& from, const LineRoom& room, std::uint32_t place) {
  for (std::size_t i = 0; i < room.columns.size(); ++i) {
    const auto& [number, cell] = room.columns[i];
    if (number == nullptr) continue;
    const bool adding = room.combine && cell[place] != Cell(Missing::not_in_file);
    if (!adding) {
      number->set(place, from.number(i) * room.scale);
      cell[place] = from.cells[i];
    } else if (!from.cells[i].is_number()) {
      cell[place] = from.cells[i];
    } else {
      number->set(place, (*number)[place] + from.number(i) * room.scale);
    }
  }
}

}  // namespace

void put_rows(const Stretch& stretch, std::uint32_t number, std::span<const std::uint32_t> place_of,
              const LineRoom& room, Repeats& repeats) {
  stretch.rows[number].each(stretch.columns, [&](const LineRow& from) {
    const std::uint32_t place = place_of[from.place];
    std::uint32_t& row = room.rows[place];
    if (row == 0 || room.combine) {
      put(from, room, place);
      if (row != 0) {
        repeats.added.push_back({.list = room.list, .place = place, .row = from.row});
      } else {
        row = from.row;
      }
    } else if (is_same(from, room, place)) {
      repeats.doubles.push_back(from.row);
    } else {
      repeats.clashes.push_back({.row = from.row, .earlier = row});
    }
  });
}

}  // namespace plumbline
