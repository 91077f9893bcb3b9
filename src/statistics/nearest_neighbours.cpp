#include "statistics/nearest_neighbours.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <tuple>

#include "statistics/averages.h"
#include "statistics/present.h"
#include "statistics/sums.h"

namespace plumbline {
namespace {

using Set = std::vector<std::optional<double>>;

Set column(const Indicators& indicators, std::size_t wanted) {
  Set values;
  for (std::size_t row = 0; row < indicators.rows(); ++row) {
    values.push_back(indicators.values[row * indicators.columns() + wanted]);
  }
  return values;
}

void standardise(const Indicators& indicators, Distances& found, Set& standardised) {
  const std::size_t columns = indicators.columns();
  for (std::size_t at = 0; at < columns; ++at) {
    const Present known = present(column(indicators, at));
    const double centre = mean(known.values).value_or(0);
    const double deviation = standard_deviation(known.values).value_or(0);
    found.means.push_back(centre);
    found.deviations.push_back(deviation);
    for (std::size_t i = 0; i < known.values.size(); ++i) {
      standardised[known.places[i] * columns + at] =
          deviation > 0 ? (known.values[i] - centre) / deviation : 0;
    }
  }
}

std::optional<double> distance(std::span<const std::optional<double>> left,
                               std::span<const std::optional<double>> right,
                               std::span<const double> weights) {
  NeumaierSum squares;
  NeumaierSum compared;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (!left[i] || !right[i]) continue;
    const double apart = *left[i] - *right[i];
    squares.add(weights[i] * apart * apart);
    compared.add(weights[i]);
  }
  const double whole = total(weights);
  if (compared.total() == whole) return std::sqrt(squares.total());
  if (compared.total() <= 0 || compared.total() < least_weight_share * whole) return std::nullopt;
  return std::sqrt(squares.total() * whole / compared.total());
}

double greatest(std::span<const std::optional<double>> distances) {
  double found = 0;
  for (const auto& distance : distances) found = std::max(found, distance.value_or(0));
  return found;
}

}  // namespace

Distances distances(const Indicators& indicators) {
  const std::size_t columns = indicators.columns();
  if (columns == 0 || indicators.values.size() % columns != 0) {
    throw std::logic_error("indicators that do not fill their rows");
  }
  Distances found;
  Set standardised(indicators.values.size());
  standardise(indicators, found, standardised);
  found.size = indicators.rows();
  found.pairs.resize(found.size * found.size);
  const auto row = [&](std::size_t place) {
    return std::span(standardised).subspan(place * columns, columns);
  };
  for (std::size_t place = 0; place < found.size; ++place) {
    for (std::size_t other = 0; other <= place; ++other) {
      const auto apart = distance(row(place), row(other), indicators.weights);
      found.pairs[place * found.size + other] = apart;
      found.pairs[other * found.size + place] = apart;
    }
  }
  return found;
}

std::vector<std::size_t> nearest_first(const Distances& distances, std::size_t place) {
  std::vector<std::size_t> others;
  for (std::size_t other = 0; other < distances.size; ++other) {
    if (other != place && distances.between(place, other)) others.push_back(other);
  }
  std::ranges::sort(others, {}, [&](std::size_t other) {
    return std::tuple(*distances.between(place, other), other);
  });
  return others;
}

std::vector<std::optional<double>> rebased(const Distances& distances, Rebase to) {
  std::vector<std::optional<double>> shares = distances.pairs;
  const double of_all = greatest(shares);
  for (std::size_t place = 0; place < distances.size; ++place) {
    const std::span row = std::span(shares).subspan(place * distances.size, distances.size);
    const double farthest = to == Rebase::by_row ? greatest(row) : of_all;
    for (auto& share : row) {
      if (share && farthest > 0) *share /= farthest;
    }
  }
  return shares;
}

std::vector<double> sorted_pairs(const Distances& distances) {
  std::vector<double> pairs;
  for (std::size_t place = 0; place < distances.size; ++place) {
    for (std::size_t other = 0; other < place; ++other) {
      if (const auto apart = distances.between(place, other)) pairs.push_back(*apart);
    }
  }
  std::ranges::sort(pairs);
  return pairs;
}

std::string_view closeness(double distance, std::span<const double> sorted_pairs) {
  const auto nearer = std::ranges::upper_bound(sorted_pairs, distance) - sorted_pairs.begin();
  const double percent =
      100 * static_cast<double>(nearer) / static_cast<double>(sorted_pairs.size());
  if (percent <= 1) return "extremely close";
  if (percent <= 10) return "very close";
  if (percent <= 25) return "close";
  if (percent <= 50) return "somewhat close";
  return "not close";
}

}  // namespace plumbline
