// The packs and, where there is a workspace, what is published: what commands on returns start
// from.
#pragma once

#include <memory>
#include <optional>

#include "cli/commands.h"
#include "returns/return_file.h"

namespace plumbline {

struct PackAccess {
  std::optional<Session> session;                // none where there is no workspace
  std::unique_ptr<Definitions> own_definitions;  // then
  const Definitions* definitions = nullptr;      // of the one or the other
};
Result<PackAccess> open_packs(const Places& places, const Environment& environment);

// A file that is far too large for a return is refused before it is read.
Result<ReadReturn> read_return_file(const std::filesystem::path& file, const Club& club,
                                    const ReturnIdentity& unless_said);

}  // namespace plumbline
