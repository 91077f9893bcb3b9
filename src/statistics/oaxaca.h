// The gap between two groups in two parts (method M36): what the covariates differ by, and the
// rest. After Oaxaca (1973) and Blinder, twofold: slopes are those of both groups together, beside
// a constant and a dummy for the first group, whose coefficient is the unexplained part.
// Unexplained is not unexplainable, and never inefficiency.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace plumbline {

// Nothing is shown of groups with fewer.
inline constexpr std::size_t oaxaca_shown_from = 15;

// One outcome for each member, mostly a logarithm, and one row of covariates, row after row.
// Members with anything missing are left out before.
struct OaxacaGroup {
  std::span<const double> outcomes;
  std::span<const double> covariates;
};

struct Oaxaca {
  double gap = 0;  // the mean of the group less that of the comparator, in the outcome's unit
  std::vector<double> explained_by = {};  // of each covariate: the gap in its means times its slope
  double explained = 0;
  double unexplained = 0;        // the gap less what is explained
  double group_coefficient = 0;  // the dummy's, which is the same by another way

  // None of a gap that may be noise. Below zero or above 100 when the covariates point the other
  // way: then the parts are told, and no percentage.
  std::optional<double> explained_percent = {};

  std::vector<double> leverages;  // of the group's members, then of the comparator's
  // Members for whom the slopes are stretched too far: a leverage above three times the mean.
  std::vector<std::size_t> unusual;
};

// `noise`: half of the interval that the gap's rounding and reporting noise leave. None of an
// empty group, with fewer members than there is to estimate, or with covariates that say the same.
// Rows of different lengths are our own mistake, and throw.
std::optional<Oaxaca> oaxaca(const OaxacaGroup& group, const OaxacaGroup& comparator,
                             std::size_t covariates, double noise = 0);

}  // namespace plumbline
