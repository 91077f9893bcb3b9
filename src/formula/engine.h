// The inside of evaluate(): blocks of places run through a program's instructions.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "figures/figure.h"
#include "formula/kernels.h"
#include "formula/program.h"

namespace plumbline {

// Where a register's block stands now. An operand is read where it lies; what is the same
// everywhere (constants, operands of size 1) fills one block before the first.
struct EngineRegister {
  Lane lane;
  Ends ends;
  double* number = nullptr;  // its own block, when it is no operand that is read in place
  std::uint8_t* cell = nullptr;
  EndsToFill own_ends;
};

// Room to work in, which one run after another may use.
struct EngineRoom {
  std::vector<EngineRegister> registers;
  std::vector<double> numbers;
  std::vector<std::uint8_t> cells;
};

class Engine {
 public:
  Engine(const ProgramParts& program, std::span<const FigureColumn* const> operands,
         EngineRoom& room, FigureColumn& result);

  void run();

 private:
  using Register = EngineRegister;

  void measure_operands();
  void lay_out_registers();
  void fill_constant_registers();
  void fill(Register& place, double number, std::uint8_t cell, double low, double high);
  void point_at(std::size_t from);
  bool all_present(std::size_t from, std::size_t count) const;
  bool run_exact(std::size_t count);
  void run_with_cells(std::size_t count);
  void run_with_ends(std::size_t count);
  void run_corners(std::size_t from, std::size_t count);
  void run_corner(std::size_t corner, std::size_t count);
  void forbid_unsure_divisors(std::size_t from, std::size_t count);
  void copy_answer(std::size_t from, std::size_t count);
  void tidy(std::size_t from, std::size_t count);
  void run_block(std::size_t from, std::size_t count);

  const ProgramParts& program_;
  std::span<const FigureColumn* const> operands_;
  FigureColumn& result_;
  std::size_t size_ = 1;
  std::size_t block_ = 1;
  bool intervals_ = false;            // the answer carries them
  std::vector<std::size_t> corners_;  // the operands to try at both ends, empty: not needed
  bool constants_present_ = true;     // no operand of size 1 is missing or marked
  bool asks_for_blanks_ = false;
  std::vector<Register>& registers_;
  std::vector<double>& numbers_;
  std::vector<std::uint8_t>& cells_;
  std::vector<std::uint8_t> divisor_signs_;  // of each division: seen above 1, below 2, zero 4
};

}  // namespace plumbline
