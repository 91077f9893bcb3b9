// Text into a formula: arithmetic, comparisons, and/or/not, the functions of functions.cpp, indexes
// in square brackets, and `over` and `where` inside a total.
#pragma once

#include <string_view>

#include "formula/expression.h"

namespace plumbline {

// Brackets, calls and signs inside one another.
inline constexpr std::size_t deepest_nesting = 100;
// Names, numbers and operators in one formula.
inline constexpr std::size_t most_words = 2'000;

// The error says at which character, the word that was met and the nearest one that is known.
Result<Expression> parse_formula(std::string_view formula);

}  // namespace plumbline
