#include "statistics/outliers.h"

#include <algorithm>
#include <cmath>

#include "statistics/averages.h"
#include "statistics/medcouple.h"
#include "statistics/quantiles.h"
#include "statistics/sums.h"

namespace plumbline {
namespace {

constexpr double normal_upper_quartile = 0.6745;
constexpr double mean_deviation_to_deviation = 1.253314;

Bounds fences(std::span<const double> sorted, double reach_low, double reach_high) {
  const double lower = quantile_of_sorted(sorted, 0.25);
  const double upper = quantile_of_sorted(sorted, 0.75);
  return {lower - reach_low * (upper - lower), upper + reach_high * (upper - lower)};
}

template <typename IsChosen>
std::vector<std::size_t> places(std::span<const double> values, IsChosen is_chosen) {
  std::vector<std::size_t> found;
  for (std::size_t place = 0; place < values.size(); ++place) {
    if (is_chosen(values[place])) found.push_back(place);
  }
  return found;
}

}  // namespace

Bounds tukey_fences(std::span<const double> sorted, double reach) {
  return fences(sorted, reach, reach);
}

std::optional<Bounds> log_tukey_fences(std::span<const double> sorted, double reach) {
  const auto first = std::ranges::upper_bound(sorted, 0.0);
  const std::span<const double> positive(first, sorted.end());
  if (positive.empty()) return std::nullopt;
  std::vector<double> logs;
  logs.reserve(positive.size());
  for (const double value : positive) logs.push_back(std::log(value));
  const Bounds found = tukey_fences(logs, reach);
  // Back from the logarithm a fence may fall a hair short of the quartile it starts from.
  const std::size_t quarter = (positive.size() - 1 + 3) / 4;
  return Bounds{std::min(std::exp(found.low), positive[quarter]),
                std::max(std::exp(found.high), positive[positive.size() - 1 - quarter])};
}

Bounds adjusted_fences(std::span<const double> sorted) {
  const double skew = medcouple(sorted);
  const double towards_tail = std::exp(3 * std::abs(skew));
  const double away_from_tail = std::exp(-4 * std::abs(skew));
  return skew >= 0 ? fences(sorted, reach_to_ask * away_from_tail, reach_to_ask * towards_tail)
                   : fences(sorted, reach_to_ask * towards_tail, reach_to_ask * away_from_tail);
}

std::vector<std::size_t> outside(std::span<const double> values, Bounds fences) {
  return places(values, [&](double value) { return !fences.holds(value); });
}

std::optional<Bounds> range_within(std::span<const double> sorted, Bounds fences) {
  const auto first = std::ranges::lower_bound(sorted, fences.low);
  const auto after = std::ranges::upper_bound(sorted, fences.high);
  if (first >= after) return std::nullopt;
  return Bounds{*first, *std::prev(after)};
}

std::optional<std::vector<double>> z_scores(std::span<const double> values) {
  const auto deviation = standard_deviation(values);
  if (!deviation || *deviation == 0) return std::nullopt;
  const double centre = *mean(values);
  std::vector<double> scores;
  for (const double value : values) scores.push_back((value - centre) / *deviation);
  return scores;
}

Deviations deviations(std::span<const double> values) {
  std::vector<double> work(values.begin(), values.end());
  Deviations found;
  found.median = median_in_place(work);
  for (double& value : work) value = std::abs(value - found.median);
  found.mean_deviation = *mean(work);
  found.median_deviation = median_in_place(work);
  return found;
}

std::vector<double> modified_z_scores(std::span<const double> values) {
  std::vector<double> scores(values.size(), 0.0);
  if (values.empty()) return scores;
  const Deviations found = deviations(values);
  const double unit = found.median_deviation > 0
                          ? found.median_deviation / normal_upper_quartile
                          : mean_deviation_to_deviation * found.mean_deviation;
  if (unit == 0) return scores;
  for (std::size_t i = 0; i < values.size(); ++i) scores[i] = (values[i] - found.median) / unit;
  return scores;
}

std::vector<std::size_t> beyond(std::span<const double> scores, double limit) {
  return places(scores, [&](double score) { return std::abs(score) > limit; });
}

}  // namespace plumbline
