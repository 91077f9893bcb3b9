// What a ratio is made of, so that all money can be divided by all activity.
#pragma once

#include <optional>

#include "measures/calculator.h"

namespace plumbline {

struct RatioParts {
  FigureColumn numerators;
  FigureColumn denominators;
  double factor = 1;  // 100 of a percentage
};

// None for a formula that is not one ratio.
std::optional<RatioParts> ratio_parts(Calculator& calculator, const MeasureVariant& variant);

}  // namespace plumbline
