#include "statistics/ranks.h"

#include <algorithm>
#include <numeric>

namespace plumbline {
namespace {

// One run of equal values: the places first to last (from 1) of those ranked, the run's own number.
double shared_rank(std::size_t first, std::size_t last, std::size_t run, Ties ties) {
  switch (ties) {
    case Ties::first:
      return static_cast<double>(first);
    case Ties::mean:
      return static_cast<double>(first + last) / 2;
    case Ties::last:
      return static_cast<double>(last);
    case Ties::dense:
      break;
  }
  return static_cast<double>(run);
}

}  // namespace

std::vector<double> ranks(std::span<const double> values, RankFrom from, Ties ties) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t left, std::size_t right) {
    return from == RankFrom::lowest ? values[left] < values[right] : values[left] > values[right];
  });
  std::vector<double> ranked(values.size());
  std::size_t run = 0;
  for (std::size_t first = 0; first < order.size();) {
    std::size_t after = first + 1;
    while (after < order.size() && values[order[after]] == values[order[first]]) ++after;
    const double rank = shared_rank(first + 1, after, ++run, ties);
    for (; first < after; ++first) ranked[order[first]] = rank;
  }
  return ranked;
}

std::uint32_t competition_rank(std::span<const double> sorted, double value, RankFrom from) {
  const auto better = from == RankFrom::lowest
                          ? std::ranges::lower_bound(sorted, value) - sorted.begin()
                          : sorted.end() - std::ranges::upper_bound(sorted, value);
  return static_cast<std::uint32_t>(better + 1);
}

void competition_ranks(std::span<const double> values, std::span<const double> sorted,
                       RankFrom from, std::span<std::uint32_t> ranked) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    ranked[i] = competition_rank(sorted, values[i], from);
  }
}

std::uint32_t equals(std::span<const double> sorted, double value) {
  return static_cast<std::uint32_t>(std::ranges::equal_range(sorted, value).size());
}

}  // namespace plumbline
