#include "releases/line_rows.h"

#include <algorithm>

namespace plumbline {

LineRow LineRows::add(std::size_t columns) {
  constexpr std::uint32_t first_room = 4, most_room = 256;
  if (blocks_.empty() || blocks_.back().used == blocks_.back().room) {
    const std::uint32_t room =
        blocks_.empty() ? first_room : std::min(2 * blocks_.back().room, most_room);
    const std::size_t row_size =
        columns * (sizeof(double) + sizeof(Cell)) + 2 * sizeof(std::uint32_t);
    blocks_.push_back({std::make_unique_for_overwrite<std::byte[]>(room * row_size), 0, room});
  }
  Block& block = blocks_.back();
  const LineRow added = block.at(block.used++, columns);
  std::fill_n(added.numbers, columns, 0.0);
  std::fill_n(added.cells, columns, Cell());
  return added;
}

}  // namespace plumbline
