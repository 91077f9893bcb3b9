#include "formula/engine.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace plumbline {
namespace {

// Small enough that a formula's registers stay in the first-level cache.
constexpr std::size_t block_size = 512;
constexpr std::size_t most_corner_operands = 8;

constexpr std::uint8_t seen_above = 1;
constexpr std::uint8_t seen_below = 2;
constexpr std::uint8_t seen_zero = 4;

// A Cell is one byte; the kernels read it as such.
const std::uint8_t* bytes(const std::vector<Cell>& cells) {
  return reinterpret_cast<const std::uint8_t*>(cells.data());
}
std::uint8_t* bytes(std::vector<Cell>& cells) {
  return reinterpret_cast<std::uint8_t*>(cells.data());
}

}  // namespace

Engine::Engine(const ProgramParts& program, std::span<const FigureColumn* const> operands,
               EngineRoom& room, FigureColumn& result)
    : program_(program),
      operands_(operands),
      result_(result),
      registers_(room.registers),
      numbers_(room.numbers),
      cells_(room.cells) {
  measure_operands();
  lay_out_registers();
  fill_constant_registers();
}

void Engine::measure_operands() {
  if (operands_.size() != program_.references.size()) {
    throw std::logic_error("a program was given too few or too many operands");
  }
  bool first = true;
  for (const FigureColumn* operand : operands_) {
    if (operand->size() == 1) continue;
    if (!first && operand->size() != size_) throw std::logic_error("operands of different sizes");
    size_ = operand->size();
    first = false;
  }
  block_ = std::clamp<std::size_t>(size_, 1, block_size);
  if (program_.is_condition) return;  // decided on the numbers alone
  bool repeats = false;
  for (std::size_t operand = 0; operand < operands_.size(); ++operand) {
    if (!operands_[operand]->has_intervals()) continue;
    intervals_ = true;
    corners_.push_back(operand);
    repeats = repeats || program_.occurrences[operand] > 1;
  }
  if (!repeats || corners_.size() > most_corner_operands) corners_.clear();
}

void Engine::lay_out_registers() {
  const std::size_t count = program_.registers;
  const std::size_t lanes = intervals_ ? 3 : 1;
  registers_.assign(count, {});
  std::size_t own = count - operands_.size();
  for (const FigureColumn* operand : operands_) own += operand->size() == size_ ? 0 : 1;
  // Every block is written before it is read.
  numbers_.resize(std::max(numbers_.size(), own * block_ * lanes));
  cells_.resize(std::max(cells_.size(), own * block_));
  double* number = numbers_.data();
  std::uint8_t* cell = cells_.data();
  for (std::size_t place = 0; place < count; ++place) {
    Register& entry = registers_[place];
    if (place < operands_.size() && operands_[place]->size() == size_) continue;
    entry.number = std::exchange(number, number + block_);
    entry.cell = std::exchange(cell, cell + block_);
    if (intervals_) {
      entry.own_ends.low = std::exchange(number, number + block_);
      entry.own_ends.high = std::exchange(number, number + block_);
    }
    entry.lane = {entry.number, entry.cell};
    entry.ends = {entry.own_ends.low, entry.own_ends.high};
  }
  for (const Instruction& instruction : program_.instructions) {
    asks_for_blanks_ = asks_for_blanks_ || instruction.operation == Operation::is_blank;
  }
}

void Engine::fill(Register& place, double number, std::uint8_t cell, double low, double high) {
  std::fill_n(place.number, block_, number);
  std::fill_n(place.cell, block_, cell);
  if (!intervals_) return;
  std::fill_n(place.own_ends.low, block_, low);
  std::fill_n(place.own_ends.high, block_, high);
}

void Engine::fill_constant_registers() {
  for (std::size_t place = 0; place < operands_.size(); ++place) {
    const FigureColumn& operand = *operands_[place];
    if (operand.size() == size_) continue;
    const bool wide = operand.has_intervals();
    fill(registers_[place], operand.number[0], operand.cell[0].bits(),
         wide ? operand.low[0] : operand.number[0], wide ? operand.high[0] : operand.number[0]);
    constants_present_ = constants_present_ && operand.cell[0].bits() == 0;
  }
  for (std::size_t constant = 0; constant < program_.constants.size(); ++constant) {
    const double number = program_.constants[constant];
    fill(registers_[operands_.size() + constant], number, 0, number, number);
  }
}

void Engine::point_at(std::size_t from) {
  for (std::size_t place = 0; place < operands_.size(); ++place) {
    const FigureColumn& operand = *operands_[place];
    if (operand.size() != size_) continue;
    const double* number = operand.number.data() + from;
    const bool wide = operand.has_intervals();
    registers_[place].lane = {number, bytes(operand.cell) + from};
    registers_[place].ends = {wide ? operand.low.data() + from : number,
                              wide ? operand.high.data() + from : number};
  }
  if (program_.instructions.empty()) return;
  Register& answer = registers_[program_.result];
  answer.number = result_.number.data() + from;
  answer.cell = bytes(result_.cell) + from;
  answer.lane = {answer.number, answer.cell};
  if (!intervals_) return;
  answer.own_ends = {result_.low.data() + from, result_.high.data() + from};
  answer.ends = {answer.own_ends.low, answer.own_ends.high};
}

bool Engine::all_present(std::size_t from, std::size_t count) const {
  if (!constants_present_ || asks_for_blanks_) return false;
  std::uint8_t any = 0;
  for (const FigureColumn* operand : operands_) {
    if (operand->size() != size_) continue;
    const std::uint8_t* cell = bytes(operand->cell) + from;
    for (std::size_t place = 0; place < count; ++place) any |= cell[place];
  }
  return any == 0;
}

// False when a divisor was zero: the block then needs its cells.
bool Engine::run_exact(std::size_t count) {
  bool usable = true;
  for (const Instruction& step : program_.instructions) {
    usable &=
        run_numbers(step.operation, registers_[step.left].lane.number,
                    registers_[step.right].lane.number, registers_[step.target].number, count);
  }
  return usable;
}

void Engine::run_with_cells(std::size_t count) {
  for (const Instruction& step : program_.instructions) {
    const Register& left = registers_[step.left];
    const Register& right = registers_[step.right];
    Register& target = registers_[step.target];
    run_numbers(step.operation, left.lane.number, right.lane.number, target.number, count);
    run_cells(step.operation, left.lane, right.lane, target.number, target.cell, count);
    if (!intervals_ || !corners_.empty()) continue;
    run_intervals(step.operation, left.ends, right.ends, target.own_ends, target.cell, count);
  }
}

// The numbers at one corner: bit n of `corner` says which end of the n-th interval operand is
// taken.
void Engine::run_corner(std::size_t corner, std::size_t count) {
  for (std::size_t bit = 0; bit < corners_.size(); ++bit) {
    Register& operand = registers_[corners_[bit]];
    operand.lane.number = (corner >> bit & 1U) != 0 ? operand.ends.high : operand.ends.low;
  }
  std::uint8_t* signs = divisor_signs_.data();
  for (const Instruction& step : program_.instructions) {
    const double* right = registers_[step.right].lane.number;
    run_numbers(step.operation, registers_[step.left].lane.number, right,
                registers_[step.target].number, count);
    if (step.operation != Operation::divide) continue;
    for (std::size_t place = 0; place < count; ++place) {
      signs[place] |= right[place] > 0 ? seen_above : right[place] < 0 ? seen_below : seen_zero;
    }
    signs += block_;
  }
}

// The answer's ends are the least and the most that any corner gives. A divisor that is not on the
// same side of zero at all corners may be zero.
void Engine::run_corners(std::size_t from, std::size_t count) {
  std::ranges::fill(divisor_signs_, std::uint8_t{0});
  double* low = result_.low.data() + from;
  double* high = result_.high.data() + from;
  const double* answer = registers_[program_.result].lane.number;
  for (std::size_t corner = 0; corner < std::size_t{1} << corners_.size(); ++corner) {
    run_corner(corner, count);
    for (std::size_t place = 0; place < count; ++place) {
      low[place] = corner == 0 ? answer[place] : std::min(low[place], answer[place]);
      high[place] = corner == 0 ? answer[place] : std::max(high[place], answer[place]);
    }
  }
  for (const std::size_t operand : corners_) {
    if (registers_[operand].number) registers_[operand].lane.number = registers_[operand].number;
  }
  point_at(from);
}

void Engine::forbid_unsure_divisors(std::size_t from, std::size_t count) {
  std::uint8_t* cell = bytes(result_.cell) + from;
  for (std::size_t division = 0; division < divisor_signs_.size(); division += block_) {
    for (std::size_t place = 0; place < count; ++place) {
      const std::uint8_t seen = divisor_signs_[division + place];
      if (seen == seen_above || seen == seen_below) continue;
      if (Cell::from_bits(cell[place]).is_number())
        cell[place] = Cell(Missing::no_denominator).bits();
    }
  }
}

// A formula that is a bare name has no instruction to write its answer.
void Engine::copy_answer(std::size_t from, std::size_t count) {
  const Register& answer = registers_[program_.result];
  std::copy_n(answer.lane.number, count, result_.number.data() + from);
  std::memcpy(bytes(result_.cell) + from, answer.lane.cell, count);
  if (!intervals_) return;
  std::copy_n(answer.ends.low, count, result_.low.data() + from);
  std::copy_n(answer.ends.high, count, result_.high.data() + from);
}

// What is missing leaves no number behind; an answer stands inside its own interval.
void Engine::tidy(std::size_t from, std::size_t count) {
  for (std::size_t place = from; place < from + count; ++place) {
    const bool counts = result_.cell[place].is_number();
    if (!counts) result_.number[place] = 0;
    if (!intervals_) continue;
    const double number = result_.number[place];
    result_.low[place] = counts ? std::min(result_.low[place], number) : 0;
    result_.high[place] = counts ? std::max(result_.high[place], number) : 0;
  }
}

void Engine::run_block(std::size_t from, std::size_t count) {
  point_at(from);
  if (program_.instructions.empty()) {
    copy_answer(from, count);
    return tidy(from, count);
  }
  double* number = result_.number.data() + from;
  std::uint8_t* cell = bytes(result_.cell) + from;
  if (!intervals_ && all_present(from, count) && run_exact(count)) {
    std::memset(cell, 0, count);
    if (mark_unbounded(number, cell, count)) tidy(from, count);
    return;
  }
  if (!corners_.empty()) run_corners(from, count);
  run_with_cells(count);
  if (!corners_.empty()) forbid_unsure_divisors(from, count);
  mark_unbounded(number, cell, count);
  tidy(from, count);
}

void Engine::run() {
  result_.number.resize(size_);
  result_.cell.resize(size_);
  result_.low.resize(intervals_ ? size_ : 0);
  result_.high.resize(intervals_ ? size_ : 0);
  if (!corners_.empty()) {
    const auto divisions =
        std::ranges::count(program_.instructions, Operation::divide, &Instruction::operation);
    divisor_signs_.resize(static_cast<std::size_t>(divisions) * block_);
  }
  for (std::size_t from = 0; from < size_; from += block_) {
    run_block(from, std::min(block_, size_ - from));
  }
}

}  // namespace plumbline
