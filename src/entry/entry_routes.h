// The table of the addresses of returns.
#pragma once

#include "entry/opened_return.h"

namespace plumbline {

// All for members. The state must outlive the routes.
std::vector<Route> entry_routes(const EntryState& state);

}  // namespace plumbline
