#include <algorithm>
#include <cmath>

#include "figures/cell.h"
#include "formula/kernels.h"

namespace plumbline {
namespace {

constexpr std::uint8_t reason_bits = 0x0F;

void copy(Ends from, EndsToFill to, std::size_t count) {
  std::copy_n(from.low, count, to.low);
  std::copy_n(from.high, count, to.high);
}

// The hull of what the operation makes of each end of one with each end of the other.
template <typename Make>
void hull(Ends left, Ends right, EndsToFill out, std::size_t count, Make make) {
  for (std::size_t place = 0; place < count; ++place) {
    const double a = make(left.low[place], right.low[place]);
    const double b = make(left.low[place], right.high[place]);
    const double c = make(left.high[place], right.low[place]);
    const double d = make(left.high[place], right.high[place]);
    out.low[place] = std::min(std::min(a, b), std::min(c, d));
    out.high[place] = std::max(std::max(a, b), std::max(c, d));
  }
}

// Operations that rise with the left and fall (or rise) with the right need two corners only.
void run_on_ends(Operation operation, Ends left, Ends right, EndsToFill out, std::size_t count) {
  const bool falls = operation == Operation::subtract;
  run_numbers(operation, left.low, falls ? right.high : right.low, out.low, count);
  run_numbers(operation, left.high, falls ? right.low : right.high, out.high, count);
}

void divide(Ends left, Ends right, EndsToFill out, std::uint8_t* cell, std::size_t count) {
  hull(left, right, out, count, [](double x, double y) { return x / y; });
  for (std::size_t place = 0; place < count; ++place) {
    const bool may_be_zero = right.low[place] <= 0 && right.high[place] >= 0;
    if (!may_be_zero || (cell[place] & reason_bits) != 0) continue;
    cell[place] = static_cast<std::uint8_t>(Missing::no_denominator);
  }
}

// An exact number is rounded exactly. What is known within ends only stays so: that 18 to 22 all
// round to 20 does not make 20 of them.
void round_within(Ends inner, Ends base, EndsToFill out, std::size_t count) {
  run_on_ends(Operation::round_to, inner, base, out, count);
  for (std::size_t place = 0; place < count; ++place) {
    if (inner.low[place] == inner.high[place]) continue;
    out.low[place] = std::min(out.low[place], inner.low[place]);
    out.high[place] = std::max(out.high[place], inner.high[place]);
  }
}

void absolute(Ends inner, EndsToFill out, std::size_t count) {
  for (std::size_t place = 0; place < count; ++place) {
    const double low = inner.low[place];
    const double high = inner.high[place];
    const bool holds_zero = low <= 0 && high >= 0;
    out.low[place] = holds_zero ? 0 : std::min(std::abs(low), std::abs(high));
    out.high[place] = std::max(std::abs(low), std::abs(high));
  }
}

}  // namespace

void run_intervals(Operation operation, Ends left, Ends right, EndsToFill out,
                   std::uint8_t* out_cell, std::size_t count) {
  switch (operation) {
    case Operation::negate:
      run_numbers(operation, left.high, left.high, out.low, count);
      run_numbers(operation, left.low, left.low, out.high, count);
      break;
    case Operation::absolute:
      absolute(left, out, count);
      break;
    case Operation::multiply:
      hull(left, right, out, count, [](double x, double y) { return x * y; });
      break;
    case Operation::divide:
      divide(left, right, out, out_cell, count);
      break;
    case Operation::round_to:
      round_within(left, right, out, count);
      break;
    case Operation::add:
    case Operation::subtract:
    case Operation::smaller:
    case Operation::larger:
      run_on_ends(operation, left, right, out, count);
      break;
    default:
      copy(left, out, count);
  }
}

}  // namespace plumbline
