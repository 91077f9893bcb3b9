// The rows that a stretch of a file has for one line, in blocks of their own, so that their memory
// is given back line by line while the edition takes them over.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "figures/cell.h"
#include "figures/packed_number.h"

namespace plumbline {

// A row where it stands in its block, with a number and a cell for each column.
struct LineRow {
  double number(std::size_t column) const { return numbers[column].number(rare); }

  std::uint32_t place = 0;  // the stretch's number for it
  std::uint32_t& row;       // of the file
  const PackedNumber* numbers = nullptr;
  const Cell* cells = nullptr;
  const std::vector<double>& rare;
};

class LineRows {
 public:
  // One more row: a number and a cell for each column, as many columns in every call.
  void add(std::uint32_t place, std::uint32_t row, std::span<const double> numbers,
           std::span<const Cell> cells);

  // In the order in which they were added.
  template <typename Use>
  void each(std::size_t columns, const Use& use) const {
    for (const Block& block : blocks_) {
      for (std::size_t i = 0; i < block.used; ++i) use(at(block, i, columns));
    }
  }

  void give_back() { *this = LineRows(); }

 private:
  struct Block {
    std::unique_ptr<std::byte[]> bytes;  // numbers, places, rows, cells
    std::uint32_t used = 0;
    std::uint32_t room = 0;
  };

  LineRow at(const Block& block, std::size_t i, std::size_t columns) const;
  void make_block(std::size_t columns);

  std::vector<Block> blocks_;
  std::vector<double> rare_;  // numbers that cannot be packed
};

inline LineRow LineRows::at(const Block& block, std::size_t i, std::size_t columns) const {
  const auto* numbers = reinterpret_cast<const PackedNumber*>(block.bytes.get());
  auto* const places =
      reinterpret_cast<std::uint32_t*>(block.bytes.get() + block.room * columns * sizeof(*numbers));
  std::uint32_t* const rows = places + block.room;
  const auto* cells = reinterpret_cast<const Cell*>(rows + block.room);
  return {.place = places[i],
          .row = rows[i],
          .numbers = numbers + i * columns,
          .cells = cells + i * columns,
          .rare = rare_};
}

}  // namespace plumbline
