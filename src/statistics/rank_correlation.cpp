#include "statistics/rank_correlation.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <vector>

#include "statistics/ranks.h"

namespace plumbline {

std::optional<double> spearman(std::span<const double> left, std::span<const double> right) {
  if (left.size() != right.size()) throw std::logic_error("lists that are not pairs");
  const std::vector<double> left_ranks = ranks(left, RankFrom::lowest, Ties::mean);
  const std::vector<double> right_ranks = ranks(right, RankFrom::lowest, Ties::mean);
  const double middle = (static_cast<double>(left.size()) + 1) / 2;
  double together = 0;
  double of_left = 0;
  double of_right = 0;
  for (std::size_t i = 0; i < left.size(); ++i) {
    const double from_left = left_ranks[i] - middle;
    const double from_right = right_ranks[i] - middle;
    together += from_left * from_right;
    of_left += from_left * from_left;
    of_right += from_right * from_right;
  }
  if (of_left == 0 || of_right == 0) return std::nullopt;
  return std::clamp(together / std::sqrt(of_left * of_right), -1.0, 1.0);
}

}  // namespace plumbline
