// What cannot work in packs, or says nothing, found before anybody relies on them.
#pragma once

#include <vector>

#include "base/result.h"
#include "measures/definitions.h"

namespace plumbline {

// docs/packs.md, "What lint finds", lists it. Each finding has its file and line, in the order in
// which the packs stand. What rests on a definition that could not be read is left out: the reader
// has told why.
std::vector<Error> lint(const Definitions& definitions);

// The same order for findings of several sources: files as they are first met, then lines.
void put_in_order(std::vector<Error>& findings);

}  // namespace plumbline
