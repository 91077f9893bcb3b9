// A database file, opened so that what was committed survives a power cut.
#pragma once

#include <soci/soci.h>

#include <filesystem>
#include <memory>

#include "base/result.h"
#include "store/migrations.h"

namespace plumbline {

// The database of a workspace.
std::filesystem::path database_file(const std::filesystem::path& workspace);

// Whether the file, or where it is missing its folder, may be changed.
bool may_change(const std::filesystem::path& file);

// Makes the folder and the file when they are missing, and makes those changes that it has not had.
// A file that may not be changed is opened to be read.
Result<std::unique_ptr<soci::session>> open_database(
    const std::filesystem::path& file, std::span<const Migration> changes = migrations());

}  // namespace plumbline
