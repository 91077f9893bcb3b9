// How a command that cannot be done ends.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "cli/environment.h"

namespace plumbline {

// Errors as a list for the person: the first lines say what, the rest where and how to mend it.
std::string text(const std::vector<Error>& errors);

// Tells the person, and how the command ended.
Outcome refused(const Environment& environment, const Error& error);

}  // namespace plumbline
