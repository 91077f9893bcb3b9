// A return that was given as a whole, such as a file, as the events that make it.
#pragma once

#include <vector>

#include "returns/compiled_club.h"
#include "returns/return.h"
#include "rounds/return_event.h"

namespace plumbline {

// Its rows, answers and explanations, numbered from 1, all by the program.
std::vector<ReturnEvent> events_of(const Return& given, const CompiledClub& club, Moment at);

}  // namespace plumbline
