// The packs that cases are tried on.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "club/club.h"

namespace plumbline {

// The packs of one's own, and those built in that none of them replaces. What is wrong in one is
// printed.
std::vector<Club> case_clubs(const std::vector<std::string>& own);

std::string content_of(const std::filesystem::path& file);

}  // namespace plumbline
