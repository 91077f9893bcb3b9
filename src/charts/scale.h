// From figures to places on a drawing.
#pragma once

#include <vector>

namespace plumbline {

// Round numbers that span the figures, about so many steps apart.
struct Ticks {
  double low = 0, high = 1;
  std::vector<double> at;  // low and high among them
};
// With zero among them: for whatever starts at zero.
Ticks ticks_from_zero(double least, double greatest, int steps = 4);
// Close around the figures, for lines and dots.
Ticks ticks_around(double least, double greatest, int steps = 4);

// A straight line from one stretch to another.
struct Scale {
  double from_low = 0, from_high = 1;
  double to_low = 0, to_high = 1;

  double operator()(double value) const {
    if (from_high == from_low) return (to_low + to_high) / 2;
    return to_low + (value - from_low) / (from_high - from_low) * (to_high - to_low);
  }
};

}  // namespace plumbline
