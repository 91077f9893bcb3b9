// Many comparisons at once (method M29): p-values adjusted for how many there were. Each answer is
// as long as its input and in its order. Take missing p-values out first: they are no comparison.
// A p-value outside 0 to 1 is our own mistake and throws.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace plumbline {

// A screen of more comparisons is adjusted, by Benjamini and Hochberg at this level.
inline constexpr std::size_t adjusted_above = 10;
inline constexpr double usual_level = 0.05;

// Guards against a single false flag: every p-value times their number.
std::vector<double> bonferroni(std::span<const double> p_values);

// Guards against the same and flags more: the smallest times their number, the next times one
// fewer, never falling.
std::vector<double> holm(std::span<const double> p_values);

// Holds the share of false ones among the flags (1995): from the largest down, times their number
// over its rank, never rising.
std::vector<double> benjamini_hochberg(std::span<const double> p_values);

// The false flags that chance is expected to raise: "about 8 of 152 by chance".
double expected_by_chance(std::size_t comparisons, double level = usual_level);

// Adjusted p-values at or below the level.
std::size_t flagged(std::span<const double> adjusted, double level = usual_level);

}  // namespace plumbline
