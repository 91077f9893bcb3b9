#include "statistics/medcouple.h"

#include <algorithm>
#include <vector>

#include "statistics/averages.h"

namespace plumbline {
namespace {

// Pairs of two values at the median itself count -1, 0 and 1 evenly, by their places among the
// ties.
double tied_pair(std::size_t ties, std::size_t i, std::size_t j) {
  const std::size_t middle = ties - 1;
  return i + j < middle ? 1 : i + j == middle ? 0 : -1;
}

}  // namespace

double medcouple(std::span<const double> sorted) {
  if (sorted.size() < 3 || sorted.front() == sorted.back()) return 0;
  const double middle = median_of_sorted(sorted);
  if (middle == sorted.front()) return 1;
  if (middle == sorted.back()) return -1;

  const auto tied = std::ranges::equal_range(sorted, middle);
  const std::span<const double> lower(sorted.begin(), tied.begin());
  const std::span<const double> upper(tied.end(), sorted.end());
  std::vector<double> kernel;
  kernel.reserve((lower.size() + tied.size()) * (upper.size() + tied.size()));
  for (const double above : upper) {
    for (const double below : lower) {
      kernel.push_back(((above - middle) - (middle - below)) / (above - below));
    }
  }
  // A tie paired with a value above the median is wholly skewed up, with one below wholly down.
  kernel.insert(kernel.end(), upper.size() * tied.size(), 1.0);
  kernel.insert(kernel.end(), lower.size() * tied.size(), -1.0);
  for (std::size_t i = 0; i < tied.size(); ++i) {
    for (std::size_t j = 0; j < tied.size(); ++j) kernel.push_back(tied_pair(tied.size(), i, j));
  }
  return median_in_place(kernel);
}

}  // namespace plumbline
