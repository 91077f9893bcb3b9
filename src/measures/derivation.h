// An item's own formula, for the members of its dimensions that are asked for.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "formula/program.h"
#include "measures/definitions.h"

namespace plumbline {

// The formula with the members in place of $COL and the like.
std::string written_for(const Derivation& derivation,
                        const std::vector<std::pair<std::string, std::string>>& members);

Result<Program> compile_derivation(const ItemDefinition& item, const Derivation& derivation,
                                   const std::vector<std::pair<std::string, std::string>>& members,
                                   const Catalogue& catalogue);

}  // namespace plumbline
