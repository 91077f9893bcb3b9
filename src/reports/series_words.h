// What a series of the ledger is called where people read of it.
#pragma once

#include <string>

#include "ledger/ledger.h"
#include "measures/definitions.h"

namespace plumbline {

// By its pack's label, else in its file's own words; then the column where an item has several, and
// what a rate is per.
std::string series_words(const std::string& name, const Definitions& definitions,
                         const Ledger& ledger);

}  // namespace plumbline
