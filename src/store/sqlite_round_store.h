// Rounds and their returns in a workspace: a database beside that of the figures.
#pragma once

#include <filesystem>
#include <memory>

#include "base/result.h"
#include "rounds/round_store.h"

namespace plumbline {

// Made when it is not there. Several may be open on one workspace.
Result<std::unique_ptr<RoundStore>> open_round_store(const std::filesystem::path& workspace);

std::filesystem::path rounds_file(const std::filesystem::path& workspace);

}  // namespace plumbline
