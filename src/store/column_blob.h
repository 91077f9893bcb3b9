// A column of figures, or a list of whole numbers, as one blob of the database.
//
//   figures   version (1 byte, now 1), form (1 byte), count (4), numbers, runs (4), then each run:
//             how many places (4) share one cell (1 byte, the bits of figures/cell.h)
//   form      0 to 4: the numbers are whole when multiplied by that power of ten, and stand as a
//             width (1 byte: 1, 2, 4 or 8) and signed whole numbers of that width;
//             255: doubles
//   list      version (1), count (4), width (1), signed whole numbers of that width
//
// Each ends in the checksum of store/blob_bytes.h. The form is the smallest that gives back every
// number to the bit. All throw DamagedBlob rather than give what was not put in.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "figures/cell.h"
#include "figures/numbers.h"

namespace plumbline {

struct Figures {
  Numbers number;
  std::vector<Cell> cell;
};

// As many cells as numbers.
std::string figures_blob(std::span<const double> number, std::span<const Cell> cell);

// A blob of another number of places is damaged.
Figures figures_in(std::string_view blob, std::size_t places);

std::string list_blob(std::span<const std::uint32_t> list);
std::vector<std::uint32_t> list_in(std::string_view blob);

}  // namespace plumbline
