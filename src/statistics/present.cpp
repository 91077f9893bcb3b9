#include "statistics/present.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace plumbline {

Present present(std::span<const std::optional<double>> set) {
  Present found;
  found.size = set.size();
  for (std::size_t place = 0; place < set.size(); ++place) {
    if (!set[place]) continue;
    if (!std::isfinite(*set[place])) throw std::logic_error("a value that is not a number");
    found.values.push_back(*set[place] + 0.0);
    found.places.push_back(place);
  }
  return found;
}

std::vector<double> sorted_copy(std::span<const double> values) {
  std::vector<double> sorted(values.begin(), values.end());
  std::ranges::sort(sorted);
  return sorted;
}

}  // namespace plumbline
