// When an edition was published.
#pragma once

#include <optional>
#include <string>

#include "ledger/edition.h"
#include "releases/layout.h"

namespace plumbline {

// When nothing says the date of publication, the latest year that the file is about does.
std::string date_of(const Edition& edition, const Layout& layout);

// Nothing is published before what it is about has begun.
std::optional<Error> too_early(const Edition& edition, const std::string& date,
                               const std::string& file);

}  // namespace plumbline
