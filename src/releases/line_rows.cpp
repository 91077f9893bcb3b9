#include "releases/line_rows.h"

#include <algorithm>

namespace plumbline {

void LineRows::make_block(std::size_t columns) {
  constexpr std::uint32_t first_room = 4, most_room = 256;
  constexpr std::size_t figure_size = sizeof(PackedNumber) + sizeof(Cell);
  const std::uint32_t room =
      blocks_.empty() ? first_room : std::min(2 * blocks_.back().room, most_room);
  const std::size_t row_size = columns * figure_size + 2 * sizeof(std::uint32_t);
  blocks_.push_back({std::make_unique_for_overwrite<std::byte[]>(room * row_size), 0, room});
}

void LineRows::add(std::uint32_t place, std::uint32_t row, std::span<const double> numbers,
                   std::span<const Cell> cells) {
  if (blocks_.empty() || blocks_.back().used == blocks_.back().room) make_block(numbers.size());
  Block& block = blocks_.back();
  auto* packed = reinterpret_cast<PackedNumber*>(block.bytes.get());
  auto* const places = reinterpret_cast<std::uint32_t*>(packed + block.room * numbers.size());
  std::uint32_t* const rows = places + block.room;
  places[block.used] = place;
  rows[block.used] = row;
  std::ranges::copy(cells,
                    reinterpret_cast<Cell*>(rows + block.room) + block.used * numbers.size());
  packed += block.used * numbers.size();
  for (const double number : numbers) *packed++ = PackedNumber(number, rare_);
  ++block.used;
}

}  // namespace plumbline
