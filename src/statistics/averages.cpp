#include "statistics/averages.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include "base/rounding.h"
#include "statistics/present.h"
#include "statistics/sums.h"

namespace plumbline {
namespace {

constexpr std::size_t few = 16;

// An insertion sort by the lesser and the greater of two: no branch depends on the values, which
// for the ten neighbours of 150,000 authorities and lines is several times faster.
double median_of_few(std::span<const double> values) {
  const std::size_t n = values.size();
  std::array<double, few> sorted;
  for (std::size_t i = 0; i < n; ++i) {
    double moving = values[i];
    for (std::size_t j = 0; j < i; ++j) {
      const double lesser = std::min(sorted[j], moving);
      moving = std::max(sorted[j], moving);
      sorted[j] = lesser;
    }
    sorted[i] = moving;
  }
  return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
}

double count(std::span<const double> values) { return static_cast<double>(values.size()); }

void need_one(std::span<const double> values) {
  if (values.empty()) throw std::logic_error("the median of nothing");
}

}  // namespace

std::optional<double> mean(std::span<const double> values) {
  if (values.empty()) return std::nullopt;
  return total(values) / count(values);
}

std::optional<double> median(std::span<const double> values) {
  if (values.empty()) return std::nullopt;
  std::vector<double> copy(values.begin(), values.end());
  return median_in_place(copy);
}

double median_of_sorted(std::span<const double> sorted) {
  need_one(sorted);
  const std::size_t half = sorted.size() / 2;
  if (sorted.size() % 2 == 1) return sorted[half];
  return (sorted[half - 1] + sorted[half]) / 2;
}

double median_in_place(std::span<double> values) {
  need_one(values);
  if (values.size() <= few) return median_of_few(values);
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  if (values.size() % 2 == 1) return *middle;
  return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

std::optional<double> trimmed_mean(std::span<const double> values, double share) {
  if (!(share >= 0 && share < 0.5)) throw std::logic_error("a trim that leaves nothing");
  const std::vector<double> sorted = sorted_copy(values);
  const auto cut = static_cast<std::size_t>(share * count(values));
  return mean(std::span(sorted).subspan(cut, sorted.size() - 2 * cut));
}

std::optional<double> geometric_mean(std::span<const double> values) {
  if (values.empty() || std::ranges::any_of(values, [](double v) { return v <= 0; })) {
    return std::nullopt;
  }
  NeumaierSum logs;
  for (const double value : values) logs.add(std::log(value));
  return std::exp(logs.total() / count(values));
}

std::optional<double> variance(std::span<const double> values) {
  if (values.size() < 2) return std::nullopt;
  const double centre = *mean(values);
  NeumaierSum squares;
  for (const double value : values) squares.add((value - centre) * (value - centre));
  return squares.total() / (count(values) - 1);
}

std::optional<double> standard_deviation(std::span<const double> values) {
  const auto spread = variance(values);
  return spread ? std::optional(std::sqrt(*spread)) : std::nullopt;
}

std::optional<double> coefficient_of_variation(std::span<const double> values) {
  const auto deviation = standard_deviation(values);
  if (!deviation || *mean(values) == 0) return std::nullopt;
  return *deviation / *mean(values);
}

UnitCosts unit_costs(std::span<const double> numerators, std::span<const double> denominators,
                     NilCosts nil) {
  UnitCosts costs;
  for (std::size_t place = 0; place < numerators.size(); ++place) {
    const double above = numerators[place];
    const double below = denominators[place];
    if (below <= 0 || (nil == NilCosts::left_out && above <= 0)) {
      costs.left_out.push_back(place);
      continue;
    }
    costs.values.push_back(above / below + 0.0);
    costs.numerators.push_back(above);
    costs.denominators.push_back(below);
  }
  return costs;
}

std::optional<double> ratio_of_totals(std::span<const double> numerators,
                                      std::span<const double> denominators) {
  const double below = total(denominators);
  if (below == 0) return std::nullopt;
  return total(numerators) / below;
}

std::optional<double> percentage_difference(double value, double reference) {
  if (reference == 0) return std::nullopt;
  return 100 * (value - reference) / reference + 0.0;
}

std::optional<double> printed_percentage_difference(double value, double reference) {
  const auto exact = percentage_difference(value, reference);
  return exact ? std::optional(round_half_away(*exact, 1)) : std::nullopt;
}

DifferenceOfTotals difference_of_totals(std::span<const double> total_of,
                                        std::span<const double> less, double unit) {
  const double difference = total(total_of) - total(less);
  const double reach = unit / 2 * (count(total_of) + count(less));
  return {.difference = difference, .bounds = {difference - reach, difference + reach}};
}

}  // namespace plumbline
