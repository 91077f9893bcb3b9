// Two rates held against each other (method M12): their ratio, its interval and the test of whether
// they differ, on the logarithm of the ratio.
#pragma once

#include <optional>

#include "statistics/bounds.h"
#include "statistics/confidence.h"
#include "statistics/confidence_intervals.h"

namespace plumbline {

struct RateRatio {
  double ratio = 1;
  Bounds interval;
  double z = 0;        // log ratio in standard errors
  double p_value = 1;  // two-sided
};

// The first rate over the second, each per the same number of people. None without an event on
// either side, or people.
std::optional<RateRatio> rate_ratio(const RateOf& first, const RateOf& second,
                                    double confidence = usual_confidence);

}  // namespace plumbline
