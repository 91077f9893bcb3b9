// The limits of a funnel plot (method M13): how far from a common value chance alone would take an
// area of a given size, narrow for the large and wide for the small.
#pragma once

#include <optional>

#include "statistics/bounds.h"
#include "statistics/confidence.h"

namespace plumbline {

// Fewer areas make no funnel plot.
inline constexpr std::size_t funnel_shown_from = 10;

// The standard error of a share of `size` people where `target` is true: sqrt(target (1 - target) /
// size). What z-scores go by; the share itself may be 0 or 1.
double proportion_error(double size, double target);

// For a share of `size` people, around `target` from 0 to 1: target -+ z proportion_error, never
// beyond 0 and 1. A share is outside exactly where its Wilson interval excludes the target. None
// for a size of zero or below, or a target that is no share.
std::optional<Bounds> proportion_limits(double size, double target,
                                        double confidence = usual_confidence);

// For a rate of events for every `per` people, around `target` for as many: exact Poisson limits,
// outside which the exact interval of the area's count excludes the target.
// None for a size of zero or below, or a target below zero.
std::optional<Bounds> rate_limits(double size, double target, double per = 1,
                                  double confidence = usual_confidence);

// The same by the normal approximation, target -+ z sqrt(target / size), for large sizes.
std::optional<Bounds> normal_rate_limits(double size, double target, double per = 1,
                                         double confidence = usual_confidence);

}  // namespace plumbline
