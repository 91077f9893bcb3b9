// Whether linear constraints can hold together: phase one of the simplex method, on a dense tableau
// with Bland's rule (1977), which cannot go round in circles. For some dozens of unknowns.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace plumbline {

enum class Relation { equal, at_most };

// The sum of coefficients times unknowns is the bound, or at most the bound.
struct LinearConstraint {
  std::vector<double> coefficients;  // one for each unknown
  Relation relation = Relation::equal;
  double bound = 0;
};

// Unknowns, none below zero, for which all constraints hold; none when there are none. `tolerance`
// is how much all constraints may be missed by together. Constraints of different lengths are our
// own mistake, and throw.
std::optional<std::vector<double>> feasible_point(std::span<const LinearConstraint> constraints,
                                                  std::size_t unknowns, double tolerance);

}  // namespace plumbline
