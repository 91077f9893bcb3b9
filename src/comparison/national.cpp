#include "comparison/national.h"

#include <algorithm>

#include "statistics/averages.h"
#include "statistics/quantiles.h"

namespace plumbline {

NationalComparison::NationalComparison(std::vector<YearBlock> blocks, NeighbourPlaces neighbours)
    : blocks_(std::move(blocks)), neighbours_(std::move(neighbours)) {}

void NationalComparison::compare_year(const FigureColumn& figures, const YearBlock& block,
                                      YearCuts& cuts, NationalStandings& standings) {
  ordered_.clear();
  for (std::size_t i = block.begin; i < block.end; ++i) {
    if (figures.cell[i].is_number()) {
      ordered_.emplace_back(figures.number[i], static_cast<std::uint32_t>(i));
    }
  }
  std::ranges::sort(ordered_, {}, &std::pair<double, std::uint32_t>::first);
  sorted_.clear();
  for (const auto& [value, place] : ordered_) sorted_.push_back(value);
  const auto n = static_cast<std::uint32_t>(sorted_.size());
  cuts.n = n;
  if (n == 0) return;
  cuts.lower_quartile = quantile_of_sorted(sorted_, 0.25);
  cuts.median = quantile_of_sorted(sorted_, 0.5);
  cuts.upper_quartile = quantile_of_sorted(sorted_, 0.75);
  std::uint32_t rank = 1;
  for (std::uint32_t i = 0; i < n; ++i) {
    if (i > 0 && sorted_[i] != sorted_[i - 1]) rank = i + 1;
    const std::uint32_t place = ordered_[i].second;
    standings.rank[place] = rank;
    standings.quarter[place] = static_cast<std::uint8_t>(std::min(4U, 1 + 4 * (rank - 1) / n));
    standings.percentile[place] = n == 1 ? 0 : 100.0 * (rank - 1) / (n - 1);
  }
}

void NationalComparison::compare_neighbours(const FigureColumn& figures,
                                            NationalStandings& standings) {
  for (std::size_t i = 0; i < neighbours_.size(); ++i) {
    near_.clear();
    for (const std::uint32_t place : neighbours_[i]) {
      if (figures.cell[place].is_number()) near_.push_back(figures.number[place]);
    }
    if (near_.empty()) {
      standings.neighbour_cell[i] = Missing::not_available;
    } else {
      standings.neighbour_cell[i] = Cell();
      standings.neighbour_median[i] = median_in_place(near_);
    }
  }
}

void NationalComparison::compare(const FigureColumn& figures, NationalStandings& standings) {
  const std::size_t size = figures.size();
  standings.rank.assign(size, 0);
  standings.quarter.assign(size, 0);
  standings.percentile.assign(size, 0);
  standings.neighbour_cell.assign(size, Cell());
  standings.neighbour_median.assign(size, 0);
  standings.years.assign(blocks_.size(), {});
  for (std::size_t block = 0; block < blocks_.size(); ++block) {
    compare_year(figures, blocks_[block], standings.years[block], standings);
  }
  compare_neighbours(figures, standings);
}

}  // namespace plumbline
