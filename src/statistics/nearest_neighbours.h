// Statistical neighbours (method M11): indicators brought to mean 0 and sample deviation 1 over all
// places, then the weighted Euclidean distance. Being near is mutual; being among the nearest is
// not. Skewed indicators are for the caller to transform first, and the cost that is to be compared
// is never one of them.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace plumbline {

// Two places are compared on the indicators both have when those carry this share of the weight,
// the rest made up in proportion.
inline constexpr double least_weight_share = 0.80;

// One row for each place, one column for each indicator, row after row.
struct Indicators {
  std::span<const std::optional<double>> values;
  std::span<const double> weights;  // one for each column; none below zero, not all zero

  std::size_t columns() const { return weights.size(); }
  std::size_t rows() const { return values.size() / columns(); }
};

struct Distances {
  std::vector<double> means;                 // of each indicator
  std::vector<double> deviations;            // 0 for an indicator that tells no places apart
  std::size_t size = 0;                      // of places
  std::vector<std::optional<double>> pairs;  // none: too little to compare the two on

  std::optional<double> between(std::size_t place, std::size_t other) const {
    return pairs[place * size + other];
  }
};

Distances distances(const Indicators& indicators);

// The other places that can be compared, nearest first; equally near in order of place.
std::vector<std::size_t> nearest_first(const Distances& distances, std::size_t place);

// Every distance as a share of the greatest: of the place's own row, or of all. All 0 when every
// distance is.
enum class Rebase { by_row, of_all };
std::vector<std::optional<double>> rebased(const Distances& distances, Rebase to);

// The distances of all pairs, ascending, each pair once.
std::vector<double> sorted_pairs(const Distances& distances);

// How near, on our own scale and not the Department for Education's: among the nearest 1% of all
// pairs "extremely close", 10% "very close", 25% "close", 50% "somewhat close", else "not close".
std::string_view closeness(double distance, std::span<const double> sorted_pairs);

}  // namespace plumbline
