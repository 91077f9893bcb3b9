#include "statistics/overdispersion.h"

#include <algorithm>
#include <cmath>

#include "statistics/present.h"
#include "statistics/quantiles.h"
#include "statistics/sums.h"

namespace plumbline {
namespace {

bool can_be_used(std::span<const double> values, std::span<const double> errors,
                 double winsorised) {
  return !values.empty() && values.size() == errors.size() && winsorised >= 0 && winsorised < 0.5 &&
         std::ranges::all_of(errors, [](double error) { return error > 0; });
}

double precision(double error) { return 1 / (error * error); }

double weighted_mean(std::span<const double> values, std::span<const double> errors) {
  NeumaierSum weighted;
  NeumaierSum weights;
  for (std::size_t i = 0; i < values.size(); ++i) {
    weighted.add(precision(errors[i]) * values[i]);
    weights.add(precision(errors[i]));
  }
  return weighted.total() / weights.total();
}

double mean_square(std::span<const double> z, double winsorised) {
  const std::vector<double> sorted = sorted_copy(z);
  const double least = quantile_of_sorted(sorted, winsorised);
  const double greatest = quantile_of_sorted(sorted, 1 - winsorised);
  NeumaierSum squares;
  for (const double score : z) {
    const double pulled_in = std::clamp(score, least, greatest);
    squares.add(pulled_in * pulled_in);
  }
  return squares.total() / static_cast<double>(z.size());
}

double between_variance(std::span<const double> errors, double phi) {
  NeumaierSum weights;
  NeumaierSum squares;
  for (const double error : errors) {
    weights.add(precision(error));
    squares.add(precision(error) * precision(error));
  }
  const auto size = static_cast<double>(errors.size());
  const double excess = size * phi - (size - 1);
  if (size < 2 || excess <= 0) return 0;
  return excess / (weights.total() - squares.total() / weights.total());
}

double corrected_error(const Overdispersion& found, double error, Correction by) {
  if (by == Correction::additive) return std::sqrt(error * error + found.tau_squared);
  return error * std::sqrt(std::max(1.0, found.phi));
}

}  // namespace

std::optional<Overdispersion> overdispersion(std::span<const double> values,
                                             std::span<const double> errors,
                                             std::optional<double> target, double winsorised) {
  if (!can_be_used(values, errors, winsorised)) return std::nullopt;
  Overdispersion found;
  found.target = target ? *target : weighted_mean(values, errors);
  found.errors.assign(errors.begin(), errors.end());
  for (std::size_t i = 0; i < values.size(); ++i) {
    found.z.push_back((values[i] - found.target) / errors[i]);
  }
  found.phi = mean_square(found.z, winsorised);
  found.tau_squared = between_variance(errors, found.phi);
  return found;
}

std::vector<double> corrected_z(const Overdispersion& found, Correction by) {
  std::vector<double> corrected;
  for (std::size_t i = 0; i < found.z.size(); ++i) {
    const double error = found.errors[i];
    corrected.push_back(found.z[i] * error / corrected_error(found, error, by));
  }
  return corrected;
}

Bounds corrected_limits(const Overdispersion& found, double error, double confidence,
                        Correction by) {
  const double reach = normal_reach(confidence) * corrected_error(found, error, by);
  return {.low = found.target - reach, .high = found.target + reach};
}

}  // namespace plumbline
