#include "statistics/confidence_intervals.h"

#include <algorithm>
#include <cmath>

#include "statistics/distributions.h"

namespace plumbline {
namespace {

double byar_low(double count, double reach) {
  const double root = 1 - 1 / (9 * count) - reach / (3 * std::sqrt(count));
  return std::max(0.0, count * root * root * root);
}

double byar_high(double count, double reach) {
  const double next = count + 1;
  const double root = 1 - 1 / (9 * next) + reach / (3 * std::sqrt(next));
  return next * root * root * root;
}

Bounds exact_interval(double count, double confidence) {
  const double tail = (1 - confidence) / 2;
  return {.low = count == 0 ? 0 : qchisq(tail, 2 * count) / 2,
          .high = qchisq(1 - tail, 2 * count + 2) / 2};
}

Bounds times(Bounds bounds, double factor) { return {bounds.low * factor, bounds.high * factor}; }

}  // namespace

std::optional<Bounds> wilson_interval(double count, double size, double confidence) {
  if (count < 0 || size <= 0 || count > size) return std::nullopt;
  const double reach = normal_reach(confidence);
  const double square = reach * reach;
  const double root = reach * std::sqrt(square + 4 * count * (1 - count / size));
  const double high = (2 * count + square + root) / (2 * (size + square));
  // The lower limit as the product of both roots over the upper one: a difference would lose it
  // beside zero.
  const double low = count / size * count / ((size + square) * high);
  return Bounds{.low = low, .high = std::min(1.0, high)};
}

std::optional<Bounds> poisson_interval(double count, double confidence) {
  if (count < 0) return std::nullopt;
  const double reach = normal_reach(confidence);
  if (count < byar_from) return exact_interval(count, confidence);
  return Bounds{.low = byar_low(count, reach), .high = byar_high(count, reach)};
}

std::optional<double> rate(const RateOf& of) {
  if (of.count < 0 || of.size <= 0) return std::nullopt;
  return of.count / of.size * of.per;
}

std::optional<Bounds> rate_interval(const RateOf& of, double confidence) {
  if (of.size <= 0) return std::nullopt;
  const auto events = poisson_interval(of.count, confidence);
  return events ? std::optional(times(*events, of.per / of.size)) : std::nullopt;
}

// Both limits rise with the count and fall with the size, so the corners hold all of them.
std::optional<Bounds> wilson_hull(Bounds count, Bounds size, double confidence) {
  const auto least = wilson_interval(count.low, size.high, confidence);
  const auto greatest = wilson_interval(std::min(count.high, size.low), size.low, confidence);
  if (!least || !greatest) return std::nullopt;
  return Bounds{.low = least->low, .high = greatest->high};
}

std::optional<Bounds> rate_hull(Bounds count, Bounds size, double per, double confidence) {
  const auto least = rate_interval({count.low, size.high, per}, confidence);
  const auto greatest = rate_interval({count.high, size.low, per}, confidence);
  if (!least || !greatest) return std::nullopt;
  return Bounds{.low = least->low, .high = greatest->high};
}

Against against_benchmark(Bounds interval, double benchmark) {
  if (interval.high < benchmark) return Against::lower;
  return interval.low > benchmark ? Against::higher : Against::not_different;
}

bool is_fixed_benchmark(double own_size, double benchmark_size) {
  return own_size < benchmark_size / 10;
}

}  // namespace plumbline
