#include "statistics/funnel.h"

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>

namespace plumbline {
namespace {

// Counts so low, and so high, that at most `tail` of a Poisson distribution lies that far out. They
// are not whole: between whole counts they go on as the gamma function does.
double low_count(double expected, double tail) {
  if (std::exp(-expected) >= tail) return 0;
  return std::max(0.0, boost::math::gamma_q_inva(expected, tail) - 1);
}

double high_count(double expected, double tail) {
  return expected == 0 ? 0 : boost::math::gamma_p_inva(expected, tail);
}

}  // namespace

double proportion_error(double size, double target) {
  return std::sqrt(target * (1 - target) / size);
}

std::optional<Bounds> proportion_limits(double size, double target, double confidence) {
  if (size <= 0 || target < 0 || target > 1) return std::nullopt;
  const double reach = normal_reach(confidence) * proportion_error(size, target);
  return Bounds{.low = std::max(0.0, target - reach), .high = std::min(1.0, target + reach)};
}

std::optional<Bounds> rate_limits(double size, double target, double per, double confidence) {
  if (size <= 0 || target < 0) return std::nullopt;
  const double people = size / per;
  const double expected = target * people;
  const double tail = 1 - (1 + confidence) / 2;
  return Bounds{.low = low_count(expected, tail) / people,
                .high = high_count(expected, tail) / people};
}

std::optional<Bounds> normal_rate_limits(double size, double target, double per,
                                         double confidence) {
  if (size <= 0 || target < 0) return std::nullopt;
  const double reach = normal_reach(confidence) * std::sqrt(target * per / size);
  return Bounds{.low = std::max(0.0, target - reach), .high = target + reach};
}

}  // namespace plumbline
