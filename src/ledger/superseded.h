// Whether what an edition says is said again by a later one.
#pragma once

#include <cstdint>

#include "ledger/ledger.h"

namespace plumbline {

enum class Superseded : std::uint8_t { no, partly, wholly };

// By later editions of the same publication: each series of this one, in each year it has places
// in. A publication with a file for each year supersedes nothing when the next year comes.
Superseded superseded(const Ledger& ledger, EditionId edition);

}  // namespace plumbline
