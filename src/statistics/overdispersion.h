// Areas that differ by more than chance (method M13, Spiegelhalter 2005): how much more, and
// z-scores and funnel limits that allow for it. With all authorities of a country it is the rule,
// not the exception, and the additive correction is the usual one.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "statistics/bounds.h"
#include "statistics/confidence.h"

namespace plumbline {

struct Overdispersion {
  double target = 0;           // what the z-scores are around
  std::vector<double> z;       // (value - target) / error
  double phi = 1;              // mean of squares of the winsorised z-scores; 1 by chance alone
  double tau_squared = 0;      // variance between areas beyond chance; never below 0
  std::vector<double> errors;  // as they were given
};

// What share of the z-scores at each end is pulled in to the type 7 quantile there, so that a few
// extreme areas do not pass for a general spread.
inline constexpr double usually_winsorised = 0.10;

// Without a target it is the mean weighted by 1 / error^2. None for no values, errors that are not
// above zero or not one for each value, or a share that is not from 0 to below a half.
std::optional<Overdispersion> overdispersion(std::span<const double> values,
                                             std::span<const double> errors,
                                             std::optional<double> target = std::nullopt,
                                             double winsorised = usually_winsorised);

// Multiplicative: every error sqrt(phi) times as large where phi is above 1.
// Additive: tau_squared added to the square of every error.
enum class Correction { additive, multiplicative };
std::vector<double> corrected_z(const Overdispersion& found, Correction by = Correction::additive);

// Funnel limits at a standard error, allowing for the spread; not clipped to what values can be.
Bounds corrected_limits(const Overdispersion& found, double error,
                        double confidence = usual_confidence, Correction by = Correction::additive);

}  // namespace plumbline
