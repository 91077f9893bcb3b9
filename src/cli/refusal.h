// How a command that cannot be done ends.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "cli/environment.h"

namespace plumbline {

// Errors as a list for the person: the first lines say what, the rest where and how to mend it.
std::string text(const std::vector<Error>& errors);

// Refuses a workspace that may only be read, for a command that changes it.
Status may_change(const Session& session, const std::filesystem::path& workspace);

// Tells the person, and how the command ended.
Outcome refused(const Environment& environment, const Error& error);

}  // namespace plumbline
