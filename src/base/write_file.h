// A whole file written at once.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace plumbline {

// Replaces what stands there. The error names the file.
Status write_file(const std::filesystem::path& file, std::string_view bytes);

}  // namespace plumbline
