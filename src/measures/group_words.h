// What formulas ask of a whole group: means, weighted means, shares, distances. The group is
// whoever the figures run across: a nation's authorities, or the members of a round.
#pragma once

#include <functional>
#include <optional>

#include "measures/definitions.h"

namespace plumbline {

// The figures of an expression, one for each of the group in one order.
using Across = std::function<FigureColumn(const Expression&)>;

// own(x), group_mean(x), club_wavg(x, weight), club_share(x), zscore(x), quadrant(x, y),
// volume(measure): one figure for each of the group. None for a call that asks nothing of a group.
//
// A weighted mean of a cell that fewer than three have falls back on all cells with its first
// member: the price of a need in a type of provision on the price of that type. club_share(x) is
// the share of a cell in its whole table. Quadrants are counted as in geometry: 1 where both are
// above the mean.
std::optional<FigureColumn> told_by_group(const Expression& call, const Across& across,
                                          const Definitions& definitions);

// A parameter of the packs for a financial year, or for the last before it that has one.
Figure parameter(const std::string& name, std::int16_t year, const Definitions& definitions);

}  // namespace plumbline
