// The table of the addresses of comparison, all for members.
#pragma once

#include "compare/compared.h"

namespace plumbline {

std::vector<Route> compare_routes(const CompareState& state);

// What can be compared: the clubs of the member's authority with their measures.
Response compare_home(const CompareState& state, const Member& member, const Request& request);
// Why the authorities of a measure's group are in it.
Response compare_group_page(const CompareState& state, const Member& member, const Request& request,
                            const PathParts& parts);
// One measure.
Response compare_page(const CompareState& state, const Member& member, const Request& request,
                      const PathParts& parts);

}  // namespace plumbline
