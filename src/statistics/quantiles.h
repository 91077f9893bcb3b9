// Quantiles of Hyndman and Fan (1996) and Tukey's five numbers (method M03). Type 7 is the default
// everywhere: R's own, and a spreadsheet's PERCENTILE.INC and QUARTILE.INC.
// One value is every quantile of itself. Indices carry R's fuzz of 4 epsilon, so that 0.1 of 21
// values falls on a value as it should.
#pragma once

#include <array>
#include <optional>
#include <span>

namespace plumbline {

enum class QuantileType {
  averaged = 2,         // the inverse of the distribution, averaged where it jumps
  weibull = 6,          // PERCENTILE.EXC, but clamped to the range where that has no answer
  linear = 7,           // PERCENTILE.INC
  median_unbiased = 8,  // Hyndman and Fan's own recommendation
};

// A chart or table shows a quantile only from so many values upwards.
inline constexpr std::size_t median_shown_from = 3;
inline constexpr std::size_t quartiles_shown_from = 8;
inline constexpr std::size_t tenths_shown_from = 20;

// At least one value, and a share from 0 to 1: otherwise our own mistake, and throws.
double quantile_of_sorted(std::span<const double> sorted, double share,
                          QuantileType type = QuantileType::linear);

// Sorts a copy; none of no values.
std::optional<double> quantile(std::span<const double> values, double share,
                               QuantileType type = QuantileType::linear);

// The least value, the three quartiles and the greatest value, type 7.
using QuartileCuts = std::array<double, 5>;
QuartileCuts quartile_cuts(std::span<const double> sorted);

// The upper quartile less the lower.
double interquartile_range(std::span<const double> sorted);

// Tukey's: the hinges are medians of the halves, and not the type 7 quartiles.
std::array<double, 5> five_numbers(std::span<const double> sorted);

}  // namespace plumbline
