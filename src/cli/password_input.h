// A password as it reaches a command: from a file, from whoever sits at the terminal, or from a
// line of the standard input. It is shown nowhere.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "cli/environment.h"

namespace plumbline {

// The first line of the file; without a file, asked for twice on a terminal without being shown, or
// read as one line from whatever stands in its place.
Result<std::string> password_typed(const std::filesystem::path& file,
                                   const Environment& environment);

}  // namespace plumbline
