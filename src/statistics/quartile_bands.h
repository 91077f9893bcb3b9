// The letters A to D of the Department for Education's Local Authority Interactive Tool (method
// M04): type 7 cuts over all authorities with a value, A the quarter that does best.
// A value at a cut belongs to the band of the lower values, whichever way is better.
#pragma once

#include <span>
#include <vector>

#include "statistics/better.h"
#include "statistics/quantiles.h"

namespace plumbline {

inline constexpr char no_band = '-';

// Bands are shown from so many values upwards.
inline constexpr std::size_t bands_shown_from = 8;

// No letter when neither way is better, or when fewer than four of the five cuts differ.
char quartile_band(double value, const QuartileCuts& cuts, Better better);

std::vector<char> quartile_bands(std::span<const double> values, Better better);

}  // namespace plumbline
