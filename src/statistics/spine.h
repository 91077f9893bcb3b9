// A spine or same-scale bar (method M14): values around a reference, stretched evenly so that the
// farther end of the range lies one half-width away. Right is better where better is declared;
// otherwise right is higher and the axis has no words for better and worse.
#pragma once

#include <optional>
#include <span>

#include "statistics/better.h"

namespace plumbline {

struct SpineScale {
  double reference = 0;
  double half_width = 0;  // in the unit of the values
  double direction = 1;   // -1 where low is better

  double place(double value) const { return direction * (value - reference) / half_width + 0.0; }
};

// None when all values are equal or there are none: no bar is drawn.
std::optional<SpineScale> spine_scale(std::span<const double> sorted, double reference,
                                      Better better);

// The ends of the bar and of its inner band, on the scale, from -1 to 1.
struct Spine {
  double least = 0;
  double lower_quartile = 0;
  double upper_quartile = 0;
  double greatest = 0;
};
Spine spine(std::span<const double> sorted, const SpineScale& scale);

}  // namespace plumbline
