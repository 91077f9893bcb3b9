// Two answers to one cell, told to the person whose came second.
#pragma once

#include <string>

#include "entry/opened_return.h"

namespace plumbline {

// "Tom Okafor changed Gross cost to £12,706 while you were typing. Yours is £12,760. Which is
// right?"
std::string conflict_words(const Conflict& met, const Opened& opened, const EntryState& state);

}  // namespace plumbline
