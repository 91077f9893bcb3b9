#include "statistics/quartile_bands.h"

#include <algorithm>
#include <string_view>

#include "statistics/present.h"

namespace plumbline {
namespace {

constexpr std::ptrdiff_t fewest_cuts = 4;

bool are_distinct_enough(QuartileCuts cuts) {
  const auto repeated = std::ranges::unique(cuts);
  return repeated.begin() - cuts.begin() >= fewest_cuts;
}

}  // namespace

char quartile_band(double value, const QuartileCuts& cuts, Better better) {
  if (better == Better::neither || !are_distinct_enough(cuts)) return no_band;
  const std::string_view letters = better == Better::low ? "ABCD" : "DCBA";
  std::size_t quarter = 0;
  while (quarter < 3 && value > cuts[quarter + 1]) ++quarter;
  return letters[quarter];
}

std::vector<char> quartile_bands(std::span<const double> values, Better better) {
  std::vector<char> bands;
  if (values.empty()) return bands;
  const QuartileCuts cuts = quartile_cuts(sorted_copy(values));
  for (const double value : values) bands.push_back(quartile_band(value, cuts, better));
  return bands;
}

}  // namespace plumbline
