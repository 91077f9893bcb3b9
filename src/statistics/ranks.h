// Ranks with ties (method M05). A missing value has no rank and does not count in "of N": take it
// out with present() first.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace plumbline {

enum class RankFrom { lowest, highest };

// What equal values share: of the places they take up together the first (competition ranks, shown
// "=4th"), the mean or the last; or one place for them all, with none left out after (dense).
enum class Ties { first, mean, last, dense };

std::vector<double> ranks(std::span<const double> values, RankFrom from, Ties ties = Ties::first);

// The competition rank of a value among sorted ones, without allocation.
std::uint32_t competition_rank(std::span<const double> sorted, double value, RankFrom from);

// Competition ranks of many: `sorted` is `values` in order, `ranked` is as long as `values`.
void competition_ranks(std::span<const double> values, std::span<const double> sorted,
                       RankFrom from, std::span<std::uint32_t> ranked);

// How many of the sorted values equal this one: a rank of more than one is shown with "=".
std::uint32_t equals(std::span<const double> sorted, double value);

}  // namespace plumbline
