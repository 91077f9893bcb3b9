// What a ratio is made of, so that all money can be divided by all activity.
#pragma once

#include <optional>

#include "measures/calculator.h"

namespace plumbline {

struct RatioParts {
  FigureColumn numerators;
  FigureColumn denominators;
  double factor = 1;                            // 100 of a percentage
  bool money_over = false, over_money = false;  // which of the two are pounds
};

// None for a formula that is not one ratio.
std::optional<RatioParts> ratio_parts(Calculator& calculator, const MeasureVariant& variant);

// A measure of one year for every authority that existed then.
struct NationalMeasure {
  MeasureFigures figures;
  const std::vector<Place>* axis = nullptr;  // of the figures; kept by the calculator
  std::optional<RatioParts> parts;           // what was divided by what
  std::size_t numbers = 0;                   // how many authorities have a figure
};
Result<NationalMeasure> national_measure(Calculator& calculator, const MeasureChoice& choice);

}  // namespace plumbline
