// The directly standardised rate (method M12): what the rate would be if the people were as old as
// the standard population, with Dobson's interval (1991).
#pragma once

#include <optional>
#include <span>

#include "statistics/bounds.h"
#include "statistics/confidence.h"

namespace plumbline {

// One of each for every age band.
struct AgeBands {
  std::span<const double> counts;    // events
  std::span<const double> sizes;     // people, above zero
  std::span<const double> standard;  // people of the standard population
};

struct StandardisedRate {
  double rate = 0;                 // for every `per` people
  std::optional<Bounds> interval;  // none without a single event
  double count = 0;                // events of all bands
};

// Of fewer events the rate is worked out but not shown.
inline constexpr double standardised_shown_from = 10;

// None for bands that do not match, a size of zero or below, a negative count or weight, or no
// standard population.
std::optional<StandardisedRate> standardised_rate(const AgeBands& bands, double per = 1,
                                                  double confidence = usual_confidence);

}  // namespace plumbline
