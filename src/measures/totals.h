// What a ratio is made of, so that all money can be divided by all activity.
#pragma once

#include <functional>
#include <optional>

#include "measures/calculator.h"

namespace plumbline {

struct RatioParts {
  FigureColumn numerators;
  FigureColumn denominators;
  double factor = 1;                            // 100 of a percentage
  bool money_over = false, over_money = false;  // which of the two are pounds
};

// A formula that is one ratio, times a factor; the expressions are the formula's own.
struct RatioFormula {
  const Expression* numerator = nullptr;
  const Expression* denominator = nullptr;
  double factor = 1;
};
std::optional<RatioFormula> ratio_in(const Expression& formula);

// The figures of an expression, for whom they are asked. The error is for one that does not come
// out.
using FiguresOf = std::function<Result<FigureColumn>(const Expression&)>;

// None for a formula that is not one ratio.
std::optional<RatioParts> ratio_parts(const MeasureVariant& variant, const FiguresOf& figures_of,
                                      const Definitions& definitions);
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
