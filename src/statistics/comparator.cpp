#include "statistics/comparator.h"

#include <stdexcept>
#include <vector>

#include "statistics/averages.h"

namespace plumbline {

Comparator comparator(std::span<const double> values, std::size_t own_place) {
  if (own_place >= values.size()) throw std::logic_error("an own place outside the group");
  std::vector<double> others(values.begin(), values.end());
  others.erase(others.begin() + static_cast<std::ptrdiff_t>(own_place));

  Comparator found;
  found.own = values[own_place];
  found.mean_with_own = *mean(values);
  found.median_with_own = *median(values);
  found.mean_of_others = mean(others);
  found.median_of_others = median(others);
  if (found.median_of_others) {
    found.percent_from_others = percentage_difference(found.own, *found.median_of_others);
  }
  found.gap_share = static_cast<double>(others.size()) / static_cast<double>(values.size());
  return found;
}

}  // namespace plumbline
