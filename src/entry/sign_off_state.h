// How far the signatures of a return are.
#pragma once

#include <string>

#include "entry/opened_return.h"

namespace plumbline {

// "Nobody has signed yet.", "Signed by the service (A. Lead, 9 September 2026)." …
std::string sign_off_words(const KeptReturn& kept, const EntryState& state);

}  // namespace plumbline
