// The texts of packs: the user's own from folders, and those compiled in.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace plumbline {

struct PackText {
  std::string name;  // the path, for messages
  std::string text;
};

// Every .toml file of the folders, in order; a file may be named itself.
Result<std::vector<PackText>> packs_in(const std::vector<std::filesystem::path>& folders);

// The user's own, and after them those compiled in whose path starts so.
Result<std::vector<PackText>> packs_with_built_in(const std::vector<std::filesystem::path>& folders,
                                                  std::string_view built_in);

}  // namespace plumbline
