// Views to take away.
#pragma once

#include "web/pages.h"

namespace plumbline {

Response profile_download(const Snapshot& snapshot, const Request& request, const PathParts& parts);
Response measure_download(const Snapshot& snapshot, const Request& request, const PathParts& parts);

// The page for a file of an address that nothing stands for.
Response no_such_file(const Snapshot& snapshot, std::string hint);

}  // namespace plumbline
