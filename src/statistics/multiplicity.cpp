#include "statistics/multiplicity.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace plumbline {
namespace {

// Places from the smallest p-value to the largest.
std::vector<std::size_t> ascending(std::span<const double> p_values) {
  const auto is_probability = [](double p) { return p >= 0 && p <= 1; };
  if (!std::ranges::all_of(p_values, is_probability)) {
    throw std::logic_error("a p-value outside 0 to 1");
  }
  std::vector<std::size_t> order(p_values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t place) { return p_values[place]; });
  return order;
}

}  // namespace

std::vector<double> bonferroni(std::span<const double> p_values) {
  std::vector<double> adjusted(p_values.size());
  const auto size = static_cast<double>(p_values.size());
  for (const std::size_t place : ascending(p_values)) {
    adjusted[place] = std::min(1.0, size * p_values[place]);
  }
  return adjusted;
}

std::vector<double> holm(std::span<const double> p_values) {
  std::vector<double> adjusted(p_values.size());
  auto left = static_cast<double>(p_values.size());
  double greatest = 0;
  for (const std::size_t place : ascending(p_values)) {
    greatest = std::max(greatest, std::min(1.0, left * p_values[place]));
    adjusted[place] = greatest;
    left -= 1;
  }
  return adjusted;
}

std::vector<double> benjamini_hochberg(std::span<const double> p_values) {
  std::vector<double> adjusted(p_values.size());
  const std::vector<std::size_t> order = ascending(p_values);
  const auto size = static_cast<double>(p_values.size());
  double least = 1;
  for (std::size_t rank = order.size(); rank > 0; --rank) {
    const std::size_t place = order[rank - 1];
    least = std::min(least, size / static_cast<double>(rank) * p_values[place]);
    adjusted[place] = least;
  }
  return adjusted;
}

double expected_by_chance(std::size_t comparisons, double level) {
  return level * static_cast<double>(comparisons);
}

std::size_t flagged(std::span<const double> adjusted, double level) {
  return static_cast<std::size_t>(
      std::ranges::count_if(adjusted, [&](double p) { return p <= level; }));
}

}  // namespace plumbline
