#include "statistics/standardised_rate.h"

#include <algorithm>
#include <cmath>

#include "statistics/confidence_intervals.h"
#include "statistics/sums.h"

namespace plumbline {
namespace {

bool can_be_used(const AgeBands& bands) {
  const auto is_negative = [](double value) { return value < 0; };
  return bands.sizes.size() == bands.counts.size() &&
         bands.standard.size() == bands.counts.size() &&
         std::ranges::none_of(bands.counts, is_negative) &&
         std::ranges::none_of(bands.standard, is_negative) &&
         std::ranges::all_of(bands.sizes, [](double size) { return size > 0; }) &&
         total(bands.standard) > 0;
}

}  // namespace

std::optional<StandardisedRate> standardised_rate(const AgeBands& bands, double per,
                                                  double confidence) {
  if (!can_be_used(bands)) return std::nullopt;
  NeumaierSum weighted;
  NeumaierSum squared;
  for (std::size_t band = 0; band < bands.counts.size(); ++band) {
    const double weight = bands.standard[band] / bands.sizes[band];
    weighted.add(weight * bands.counts[band]);
    squared.add(weight * weight * bands.counts[band]);
  }
  const double standard = total(bands.standard);
  const double count = total(bands.counts);
  StandardisedRate found;
  found.rate = per * weighted.total() / standard;
  found.count = count;
  if (count == 0) return found;
  // How much further the weighted sum spreads than a plain count would.
  const double stretch = per * std::sqrt(squared.total() / count) / standard;
  const Bounds events = *poisson_interval(count, confidence);
  found.interval = Bounds{.low = found.rate + stretch * (events.low - count),
                          .high = found.rate + stretch * (events.high - count)};
  return found;
}

}  // namespace plumbline
