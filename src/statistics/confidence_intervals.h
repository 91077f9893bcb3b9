// Confidence intervals of counts, proportions and rates of people (method M12): what chance alone
// would do to a number of events if the year could be had again. Unit costs are a census and never
// have one. Limits as in Public Health England's PHEindicatormethods.
// None for a negative count, for a size of zero or below, and for a part larger than its whole.
#pragma once

#include <optional>

#include "statistics/bounds.h"
#include "statistics/confidence.h"

namespace plumbline {

// Wilson's score interval (1927) for the proportion count / size, a share from 0 to 1.
std::optional<Bounds> wilson_interval(double count, double size,
                                      double confidence = usual_confidence);

// For a count of events, in events: Byar's approximation from this count upwards, exact Poisson
// limits by chi-squared below it, from 0 for a count of 0.
inline constexpr double byar_from = 10;
std::optional<Bounds> poisson_interval(double count, double confidence = usual_confidence);

// So many events for every `per` people.
struct RateOf {
  double count = 0;
  double size = 0;
  double per = 1;
};
std::optional<double> rate(const RateOf& of);
std::optional<Bounds> rate_interval(const RateOf& of, double confidence = usual_confidence);

// Where the count or the size was rounded or hidden: the hull of the intervals of all that they may
// have been.
std::optional<Bounds> wilson_hull(Bounds count, Bounds size, double confidence = usual_confidence);
std::optional<Bounds> rate_hull(Bounds count, Bounds size, double per,
                                double confidence = usual_confidence);

// An interval that excludes a fixed benchmark is "statistically lower" or "higher". Two areas are
// held against each other by rate_ratio(), never by whether their intervals overlap.
enum class Against { lower, not_different, higher };
Against against_benchmark(Bounds interval, double benchmark);

// A benchmark counts as fixed where one's own part in it is under a tenth.
bool is_fixed_benchmark(double own_size, double benchmark_size);

}  // namespace plumbline
