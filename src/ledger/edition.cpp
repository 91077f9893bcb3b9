#include "ledger/edition.h"

#include <algorithm>
#include <cmath>

namespace plumbline {
namespace {

// M18: counts of people to the nearest 5 stand for whole numbers up to 2 away; money in £000 for up
// to half a thousand on either side. Nothing counted is below zero.
Interval rounded_interval(double number, const Rounding& rounding) {
  const bool odd_count = rounding.whole && std::fmod(rounding.base, 2) == 1;
  const double half = odd_count ? std::floor(rounding.base / 2) : rounding.base / 2;
  const double low = number - half;
  return {rounding.whole && number >= 0 ? std::max(0.0, low) : low, number + half};
}

// Some who return in £000 give pence: £1,192.90 thousand was not rounded to thousands.
bool is_rounded(double number, const Rounding& rounding) {
  if (rounding.base <= 0) return false;
  constexpr double noise = 1e-6;  // of numbers that were multiplied on reading
  const double steps = number / rounding.base;
  return std::abs(steps - std::round(steps)) < noise;
}

}  // namespace

Figure published_figure(double number, Cell cell, const Rounding& rounding) {
  const bool is_bounded = rounding.suppressed_high > rounding.suppressed_low;
  if (cell == Cell(Missing::suppressed) && is_bounded) {
    const Interval bounds{rounding.suppressed_low, rounding.suppressed_high};
    return {.cell = Cell().with(Cell::unreliable),
            .number = (bounds.low + bounds.high) / 2,
            .interval = bounds};
  }
  Figure figure{.cell = cell, .number = number, .interval = {}};
  if (!cell.is_number()) return figure;
  if (cell.has(Cell::low)) {
    figure.interval = Interval{0, rounding.display_unit / 2};
  } else if (is_rounded(number, rounding)) {
    figure.interval = rounded_interval(number, rounding);
  }
  return figure;
}

}  // namespace plumbline
