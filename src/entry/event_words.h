// What happened to a return, in words.
#pragma once

#include <string>

#include "entry/opened_return.h"

namespace plumbline {

// Behind the name of who did it: "entered '7,118'", "signed for the service".
std::string what_happened(const ReturnEvent& one, const EntryState& state);

}  // namespace plumbline
