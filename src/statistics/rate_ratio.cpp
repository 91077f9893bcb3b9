#include "statistics/rate_ratio.h"

#include <cmath>

#include "statistics/distributions.h"

namespace plumbline {

std::optional<RateRatio> rate_ratio(const RateOf& first, const RateOf& second, double confidence) {
  const auto above = rate(first);
  const auto below = rate(second);
  if (!above || !below || first.count == 0 || second.count == 0) return std::nullopt;
  const double ratio = *above / *below;
  const double error = std::sqrt(1 / first.count + 1 / second.count);
  const double factor = std::exp(normal_reach(confidence) * error);
  const double z = std::log(ratio) / error;
  return RateRatio{.ratio = ratio,
                   .interval = {ratio / factor, ratio * factor},
                   .z = z,
                   .p_value = 2 * pnorm(-std::abs(z))};
}

}  // namespace plumbline
