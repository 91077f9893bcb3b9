// The parts of a pack that make a questionnaire.
#pragma once

#include "base/toml.h"
#include "club/club.h"

namespace plumbline {

// [[dimension]], [[section]] with its items and checks, [[scrapbook]], [[parameter]],
// [[overheads]]. Mistakes are told to the readers of their tables.
void read_questionnaire(TomlReader& reader, Club& club);

}  // namespace plumbline
