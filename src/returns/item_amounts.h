// All that a return says of an item in one amount, and whether it may be set beside last year's.
#pragma once

#include <optional>
#include <string>

#include "returns/return_figures.h"

namespace plumbline {

// The answer, or what is worked out; of a repeating part the sum of its rows and of a table the sum
// of its cells, where they can be added. `series` may name one cell. None where there is no number.
std::optional<double> amount_of(const std::string& series, ReturnFigures& figures);

// What a finding that stands with this item or measure is about: the item itself, or the first
// amount that the measure's formula names. Empty where it names none.
std::string amount_behind(const std::string& item_or_measure, const CompiledClub& club);

// The first amount of money that a formula asks for. Empty where it asks for none.
std::string money_behind(const Program& program, const Definitions& definitions);

// Whether the item, and what it is worked out from, meant the same the year before.
bool meant_the_same(const std::string& series, const CompiledClub& club, std::int16_t year);

}  // namespace plumbline
