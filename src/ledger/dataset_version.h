// Which set of files figures were made from.
#pragma once

#include <string>
#include <vector>

#include "ledger/edition.h"

namespace plumbline {

// "2013-5f3a90c1": the newest edition's date, and what another set of editions would not give. The
// same files give the same one, in whatever order they were imported.
std::string dataset_version(const std::vector<EditionInfo>& editions);

}  // namespace plumbline
