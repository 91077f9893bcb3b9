// The state of one figure in one byte: the reason it is missing, or marks on its number.
#pragma once

#include <cstdint>

#include "figures/missing.h"

namespace plumbline {

class Cell {
 public:
  enum Mark : std::uint8_t {
    low = 0x10,         // [low]: not zero, but rounds to zero
    unreliable = 0x20,  // [u] with a number: worked with, left out of group statistics
    stand_in = 0x40,    // from another period or source than the one asked for
    flagged = 0x80,     // provisional, estimated or revised, as the file says
  };

  constexpr Cell() = default;
  constexpr Cell(Missing reason) : bits_(static_cast<std::uint8_t>(reason)) {}
  static constexpr Cell from_bits(std::uint8_t bits) {
    Cell cell;
    cell.bits_ = bits;
    return cell;
  }

  constexpr bool is_number() const { return (bits_ & reason_bits) == 0; }
  constexpr Missing missing() const { return static_cast<Missing>(bits_ & reason_bits); }
  constexpr bool has(Mark mark) const { return (bits_ & mark) != 0; }
  constexpr Cell with(Mark mark) const {
    return from_bits(static_cast<std::uint8_t>(bits_ | mark));
  }
  constexpr std::uint8_t bits() const { return bits_; }

  friend constexpr bool operator==(Cell, Cell) = default;

 private:
  static constexpr std::uint8_t reason_bits = 0x0F;
  std::uint8_t bits_ = 0;
};

static_assert(sizeof(Cell) == 1);

}  // namespace plumbline
