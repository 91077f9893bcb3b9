// The ledger's figures in a workspace: a folder with one SQLite database.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "authorities/register.h"
#include "base/result.h"
#include "ledger/figure_store.h"

namespace plumbline {

// Makes the workspace when there is none. It belongs to the register it was made with, by name, and
// is refused with any other, or when it holds an authority that the register does not know.
// Authorities are kept by ONS code. The register must outlive the store.
Result<std::unique_ptr<FigureStore>> open_figure_store(const std::filesystem::path& workspace,
                                                       const Register& authorities,
                                                       const std::string& register_name);

// The name of the register that the workspace was made with; none when there is no workspace yet.
Result<std::optional<std::string>> register_of_workspace(const std::filesystem::path& workspace);

}  // namespace plumbline
