// Views to take away.
#pragma once

#include "web/pages.h"

namespace plumbline {

Response profile_download(const Snapshot& snapshot, const Request& request, const PathParts& parts);
Response measure_download(const Snapshot& snapshot, const Request& request, const PathParts& parts);

}  // namespace plumbline
