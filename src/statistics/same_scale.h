// Cost and performance on one scale (method M27), so that they can be seen side by side: each as a
// percentile, or in robust deviations, performance turned so that up is better. Cost is not the
// cause of performance nor its effect, and no corner is called good or bad value.
// Both lists are as long as each other, without the places where either is missing.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "statistics/better.h"

namespace plumbline {

inline constexpr std::size_t same_scale_shown_from = 8;

// Hazen's position of each among all, as in position.h: 100 (mean rank - 0.5) / n.
std::vector<double> midrank_percents(std::span<const double> values);

// (value - median) / (1.4826 MAD): how far from the middle, in what would be standard deviations of
// a normal distribution. None where more than half of the values are equal, or there are none.
std::optional<std::vector<double>> robust_z_scores(std::span<const double> values);

// Higher is better in what comes back: where low is better the sign is turned.
std::vector<double> oriented(std::span<const double> values, Better better);

enum class Quadrant {
  lower_cost_lower_performance,
  lower_cost_higher_performance,
  higher_cost_lower_performance,
  higher_cost_higher_performance,
};

// By percentiles, parted at 50; one at 50 counts as higher.
Quadrant quadrant(double cost_percent, double performance_percent);
std::string_view words(Quadrant quadrant);  // "lower cost, higher performance"

// From 40 to 60 on either axis: no quadrant is named to a reader.
bool is_near_middle(double cost_percent, double performance_percent);

}  // namespace plumbline
