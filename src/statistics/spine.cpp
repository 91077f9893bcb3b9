#include "statistics/spine.h"

#include <algorithm>

#include "statistics/quantiles.h"

namespace plumbline {

std::optional<SpineScale> spine_scale(std::span<const double> sorted, double reference,
                                      Better better) {
  if (sorted.empty() || sorted.front() == sorted.back()) return std::nullopt;
  return SpineScale{
      .reference = reference,
      .half_width = std::max(reference - sorted.front(), sorted.back() - reference),
      .direction = better == Better::low ? -1.0 : 1.0,
  };
}

Spine spine(std::span<const double> sorted, const SpineScale& scale) {
  return {.least = scale.place(sorted.front()),
          .lower_quartile = scale.place(quantile_of_sorted(sorted, 0.25)),
          .upper_quartile = scale.place(quantile_of_sorted(sorted, 0.75)),
          .greatest = scale.place(sorted.back())};
}

}  // namespace plumbline
