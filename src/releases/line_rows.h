// The rows that a stretch of a file has for one line, in blocks of their own, so that their memory
// is given back line by line while the edition takes them over.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "figures/cell.h"

namespace plumbline {

// One row where it stands in its block: figures one for each column.
struct LineRow {
  std::uint32_t* place = nullptr;  // the stretch's number for it
  std::uint32_t* row = nullptr;    // of the file
  double* numbers = nullptr;
  Cell* cells = nullptr;
};

class LineRows {
 public:
  // Room for one more row, whose figures are noughts until they are written. The number of columns
  // is the same in every call.
  LineRow add(std::size_t columns);

  // In the order in which they were added.
  template <typename Use>
  void each(std::size_t columns, const Use& use) const {
    for (const Block& block : blocks_) {
      for (std::size_t i = 0; i < block.used; ++i) use(block.at(i, columns));
    }
  }

  void give_back() { std::vector<Block>().swap(blocks_); }

 private:
  struct Block {
    std::unique_ptr<std::byte[]> bytes;  // numbers, places, rows, cells
    std::uint32_t used = 0;
    std::uint32_t room = 0;

    LineRow at(std::size_t i, std::size_t columns) const;
  };

  std::vector<Block> blocks_;
};

inline LineRow LineRows::Block::at(std::size_t i, std::size_t columns) const {
  auto* numbers = reinterpret_cast<double*>(bytes.get());
  auto* places = reinterpret_cast<std::uint32_t*>(numbers + room * columns);
  std::uint32_t* rows = places + room;
  auto* cells = reinterpret_cast<Cell*>(rows + room);
  return {places + i, rows + i, numbers + i * columns, cells + i * columns};
}

}  // namespace plumbline
