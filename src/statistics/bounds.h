// Intervals around numbers that were rounded or hidden (method M18), and how to reckon with them.
// Closed hulls: both ends belong. Repeated variables are not independent: never subtract a quantity
// from itself here, work the expression out at its corners instead.
#pragma once

#include <optional>
#include <span>

namespace plumbline {

struct Bounds {
  double low = 0;
  double high = 0;

  bool holds(double value) const { return low <= value && value <= high; }

  friend bool operator==(const Bounds&, const Bounds&) = default;
};

// What a whole number may have been before it was rounded to a multiple of `base`: two either side
// for 5, five either side for 10 (which of two halves went up is not known). Never below zero.
Bounds rounded_count(double published, int base);

// What an amount may have been before it was rounded to the nearest `unit`: half a unit either
// side.
Bounds rounded_amount(double published, double unit);

// "low": more than zero, less than half of the unit shown. Open at both ends.
Bounds low_symbol(double unit);

Bounds plus(Bounds left, Bounds right);
Bounds minus(Bounds left, Bounds right);

// None when the denominator may be zero.
std::optional<Bounds> quotient(Bounds numerator, Bounds denominator);

// What both say; none when they contradict each other.
std::optional<Bounds> intersection(Bounds left, Bounds right);

// The one missing cell of a row: its total less the other cells.
Bounds remainder(Bounds total, std::span<const Bounds> others);

// A suppressed cell that is pinned to one value must not be shown: its source discloses it.
bool is_pinned(Bounds cell);

enum class Sign { positive, negative, zero, undetermined };
Sign sign(Bounds difference);

// Half the interval's width as a percentage of the point; none for a point of zero. Shown to a
// reader from 2 upwards.
std::optional<double> half_range_percent(Bounds bounds, double point);

// The standard deviation of a sum of `count` independently rounded numbers, their rounding errors
// uniform: unit * sqrt(count / 12).
double rounding_deviation(double unit, std::size_t count);

}  // namespace plumbline
