// One measure over the nation and many years at once: everybody's place among those of the same
// year, and the median of their neighbours.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "figures/figure.h"

namespace plumbline {

// A stretch of the axis that belongs together: the authorities of one year.
struct YearBlock {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// For each place of the axis, where its neighbours of the same year stand on it.
using NeighbourPlaces = std::vector<std::vector<std::uint32_t>>;

struct YearCuts {
  std::uint32_t n = 0;  // 0: no figure, and no quartiles
  double lower_quartile = 0;
  double median = 0;
  double upper_quartile = 0;
};

// Places without a figure have rank 0; every column is as long as the axis.
struct NationalStandings {
  std::vector<std::uint32_t> rank;    // 1 is the lowest; equal figures share the first place (M05)
  std::vector<std::uint8_t> quarter;  // 1 to 4, by rank
  std::vector<double> percentile;     // PERCENTRANK.INC of the rank, 0 for one alone (M06)
  std::vector<Cell> neighbour_cell;   // whether neighbours have a median
  std::vector<double> neighbour_median;
  std::vector<YearCuts> years;  // one for each block
};

// Room that is used again from one measure to the next.
class NationalComparison {
 public:
  NationalComparison(std::vector<YearBlock> blocks, NeighbourPlaces neighbours);

  const std::vector<YearBlock>& blocks() const { return blocks_; }
  void compare(const FigureColumn& figures, NationalStandings& standings);

 private:
  void compare_year(const FigureColumn& figures, const YearBlock& block, YearCuts& cuts,
                    NationalStandings& standings);
  void compare_neighbours(const FigureColumn& figures, NationalStandings& standings);

  std::vector<YearBlock> blocks_;
  NeighbourPlaces neighbours_;
  std::vector<std::pair<double, std::uint32_t>> ordered_;
  std::vector<double> sorted_;
  std::vector<double> near_;
};

}  // namespace plumbline
