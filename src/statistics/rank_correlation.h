// Spearman's rank correlation: whether two lists rise together, whatever their units and however
// far their extremes lie out.
#pragma once

#include <optional>
#include <span>

namespace plumbline {

// From -1 to 1, with mean ranks for ties. Both lists are as long as each other, or it throws. None
// where all values of either are equal, or there are fewer than two.
std::optional<double> spearman(std::span<const double> left, std::span<const double> right);

}  // namespace plumbline
