#include "formula/kernels.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "figures/cell.h"

namespace plumbline {
namespace {

constexpr std::uint8_t reason_bits = 0x0F;
constexpr std::uint8_t no_denominator = static_cast<std::uint8_t>(Missing::no_denominator);

// Sums of pence differ in their sixteenth digit by the order of adding; they are equal all the
// same.
constexpr double equal_within = 1e-12;

double one_if(bool is_true) { return is_true ? 1.0 : 0.0; }

bool are_equal(double left, double right) {
  return std::abs(left - right) <= equal_within * std::max(std::abs(left), std::abs(right));
}

// Halves go away from zero, and what arithmetic leaves beyond the number's own digits does not turn
// a half into less. A base such as 0.05 divides by 20, which is exact.
double rounded_to(double value, double base) {
  if (!(base > 0)) return std::numeric_limits<double>::quiet_NaN();
  const double parts = std::round(1 / base);
  const bool is_fraction = base < 1 && are_equal(parts * base, 1);
  const double times = is_fraction ? value * parts : value / base;
  const double whole = std::round(times * (1 + 4 * std::numeric_limits<double>::epsilon()));
  return is_fraction ? whole / parts : whole * base;
}

template <typename Make>
void each(const double* __restrict left, const double* __restrict right, double* __restrict out,
          std::size_t count, Make make) {
  for (std::size_t place = 0; place < count; ++place) out[place] = make(left[place], right[place]);
}

bool divide(const double* __restrict left, const double* __restrict right, double* __restrict out,
            std::size_t count) {
  double zeros = 0;
  for (std::size_t place = 0; place < count; ++place) {
    zeros += right[place] == 0 ? 1.0 : 0.0;
    out[place] = left[place] / right[place];
  }
  return zeros == 0;
}

bool run_conditions(Operation operation, const double* left, const double* right, double* out,
                    std::size_t count) {
  const auto run = [&](auto make) { each(left, right, out, count, make); };
  switch (operation) {
    case Operation::is_blank:
      run([](double, double) { return 0.0; });
      break;
    case Operation::is_integer:
      run([](double x, double) { return one_if(std::floor(x) == x); });
      break;
    case Operation::opposite:
      run([](double x, double) { return one_if(x == 0); });
      break;
    case Operation::equal:
      run([](double x, double y) { return one_if(are_equal(x, y)); });
      break;
    case Operation::unequal:
      run([](double x, double y) { return one_if(!are_equal(x, y)); });
      break;
    case Operation::less:
      run([](double x, double y) { return one_if(x < y); });
      break;
    case Operation::at_most:
      run([](double x, double y) { return one_if(x <= y); });
      break;
    case Operation::more:
      run([](double x, double y) { return one_if(x > y); });
      break;
    case Operation::at_least:
      run([](double x, double y) { return one_if(x >= y); });
      break;
    case Operation::both:
      run([](double x, double y) { return x * y; });
      break;
    case Operation::either:
      run([](double x, double y) { return std::max(x, y); });
      break;
    default:
      break;
  }
  return true;
}

std::uint8_t joined(std::uint8_t left, std::uint8_t right) {
  const auto left_reason = static_cast<std::uint8_t>(left & reason_bits);
  const auto right_reason = static_cast<std::uint8_t>(right & reason_bits);
  const auto marks = static_cast<std::uint8_t>(left | right);
  const std::uint8_t second = right_reason != 0 ? right_reason : marks;
  return left_reason != 0 ? left_reason : second;
}

// Kleene's rule: `decisive` (0 for and, 1 for or) on one side decides, whatever the other is.
void run_decisions(double decisive, Lane left, Lane right, double* out_number,
                   std::uint8_t* out_cell, std::size_t count) {
  for (std::size_t place = 0; place < count; ++place) {
    const bool by_left = (left.cell[place] & reason_bits) == 0 && left.number[place] == decisive;
    const bool by_right = (right.cell[place] & reason_bits) == 0 && right.number[place] == decisive;
    if (by_left || by_right) {
      out_number[place] = decisive;
      out_cell[place] = static_cast<std::uint8_t>((by_left ? left.cell[place] : right.cell[place]) &
                                                  ~reason_bits);
    } else {
      out_cell[place] = joined(left.cell[place], right.cell[place]);
    }
  }
}

void run_blanks(Lane asked, double* out_number, std::uint8_t* out_cell, std::size_t count) {
  constexpr auto left_blank = static_cast<std::uint8_t>(Missing::left_blank);
  for (std::size_t place = 0; place < count; ++place) {
    const auto reason = static_cast<std::uint8_t>(asked.cell[place] & reason_bits);
    out_number[place] = one_if(reason == left_blank);
    out_cell[place] = reason == left_blank ? std::uint8_t{0} : asked.cell[place];
  }
}

}  // namespace

bool run_numbers(Operation operation, const double* left, const double* right, double* out,
                 std::size_t count) {
  const auto run = [&](auto make) { each(left, right, out, count, make); };
  switch (operation) {
    case Operation::negate:
      run([](double x, double) { return -x; });
      break;
    case Operation::absolute:
      run([](double x, double) { return std::abs(x); });
      break;
    case Operation::add:
      run([](double x, double y) { return x + y; });
      break;
    case Operation::subtract:
      run([](double x, double y) { return x - y; });
      break;
    case Operation::multiply:
      run([](double x, double y) { return x * y; });
      break;
    case Operation::divide:
      return divide(left, right, out, count);
    case Operation::round_to:
      run(rounded_to);
      break;
    case Operation::smaller:
      run([](double x, double y) { return y < x ? y : x; });
      break;
    case Operation::larger:
      run([](double x, double y) { return y > x ? y : x; });
      break;
    default:
      return run_conditions(operation, left, right, out, count);
  }
  return true;
}

void run_cells(Operation operation, Lane left, Lane right, double* out_number,
               std::uint8_t* out_cell, std::size_t count) {
  if (operation == Operation::is_blank) return run_blanks(left, out_number, out_cell, count);
  if (operation == Operation::both)
    return run_decisions(0, left, right, out_number, out_cell, count);
  if (operation == Operation::either) {
    return run_decisions(1, left, right, out_number, out_cell, count);
  }
  if (takes_one(operation)) {
    std::memcpy(out_cell, left.cell, count);
    return;
  }
  const std::uint8_t* __restrict first = left.cell;
  const std::uint8_t* __restrict second = right.cell;
  std::uint8_t* __restrict out = out_cell;
  for (std::size_t place = 0; place < count; ++place)
    out[place] = joined(first[place], second[place]);
  if (operation != Operation::divide) return;
  for (std::size_t place = 0; place < count; ++place) {
    const bool counts = (out[place] & reason_bits) == 0 && right.number[place] == 0;
    if (counts) out[place] = no_denominator;
  }
}

bool mark_unbounded(const double* number, std::uint8_t* cell, std::size_t count) {
  double odd = 0;
  for (std::size_t place = 0; place < count; ++place) {
    odd += number[place] - number[place] == 0 ? 0.0 : 1.0;
  }
  if (odd == 0) return false;
  for (std::size_t place = 0; place < count; ++place) {
    if (std::isfinite(number[place]) || (cell[place] & reason_bits) != 0) continue;
    cell[place] = static_cast<std::uint8_t>(Missing::outside_domain);
  }
  return true;
}

}  // namespace plumbline
