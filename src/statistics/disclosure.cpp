#include "statistics/disclosure.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include "base/rounding.h"
#include "statistics/sums.h"

namespace plumbline {

bool is_small_count(double count, const CountRule& rule) {
  return count != 0 && std::abs(count) <= rule.hidden_to;
}

std::optional<double> shown_count(double count, const CountRule& rule) {
  if (is_small_count(count, rule)) return std::nullopt;
  return round_to_base(count, rule.rounding_base);
}

bool may_show_ratio(double numerator, double denominator, const CountRule& rule) {
  return !is_small_count(numerator, rule) && denominator >= least_shown_denominator;
}

Dominance dominance(std::span<const double> contributions, double percent) {
  std::vector<double> sizes;
  for (const double contribution : contributions) {
    if (contribution != 0) sizes.push_back(std::abs(contribution));
  }
  std::ranges::sort(sizes, std::greater<>());
  Dominance found{.total = total(contributions), .contributors = sizes.size()};
  if (sizes.empty()) return found;
  found.largest = sizes.front();
  if (sizes.size() > 2) found.remainder = total(std::span(sizes).subspan(2));
  found.is_sensitive = found.remainder < percent / 100 * found.largest;
  return found;
}

}  // namespace plumbline
