// How small and how great an unknown can be while linear constraints hold: both phases of the
// simplex method. For some hundreds of unknowns.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "statistics/linear_feasibility.h"

namespace plumbline {

struct LinearRange {
  double least = 0;
  std::optional<double> greatest;  // none: without an end
};

// One for each unknown that is asked for, none of them below zero; none when the constraints cannot
// hold. `tolerance` is how much all constraints may be missed by together. Constraints of different
// lengths are our own mistake, and throw; so does a search that does not end.
std::optional<std::vector<LinearRange>> linear_ranges(std::span<const LinearConstraint> constraints,
                                                      std::size_t unknowns,
                                                      std::span<const std::size_t> asked,
                                                      double tolerance);

}  // namespace plumbline
