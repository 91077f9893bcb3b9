// Random draws that depend on what they are for, not on what was drawn before: a new line or year
// in the model leaves every other figure as it was. Whole numbers only, so that every machine
// makes the same bytes.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "statistics/random.h"

namespace plumbline {

// Shares and factors are in thousandths: 1000 is one.
constexpr std::int64_t thousand = 1000;

Random draws_for(std::uint64_t seed, std::initializer_list<std::uint64_t> subject);

// A subject that has a name: FNV-1a of its letters.
std::uint64_t named(std::string_view name);

// From low to high, both included.
std::int64_t between(Random& draws, std::int64_t low, std::int64_t high);

// Around 0 with about this standard deviation, never three times as far: the sum of three even
// draws.
std::int64_t bell(Random& draws, std::int64_t deviation);

// amount * numerator / denominator, rounded half away from zero.
std::int64_t scaled(std::int64_t amount, std::int64_t numerator,
                    std::int64_t denominator = thousand);

}  // namespace plumbline
