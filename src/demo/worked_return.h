// The return that each questionnaire's pack is tried on (cases/returns), compiled in: what a
// fictional authority's own return is made after.
#pragma once

#include <optional>

#include "club/club.h"
#include "returns/return.h"

namespace plumbline {

// Its own answers, without those of other returns around it. None where the pack, replaced by one
// of the user's own, does not ask for what it answers.
std::optional<Return> worked_return(const Club& club);

}  // namespace plumbline
