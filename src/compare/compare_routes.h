// The table of the addresses of comparison, all for members.
#pragma once

#include "compare/compared.h"

namespace plumbline {

std::vector<Route> compare_routes(const CompareState& state);

// The member's own page: what matters most in the clubs of their authority, and the way to each.
Response compare_home(const CompareState& state, const Member& member, const Request& request);
// All measures of a club, and its services on one scale.
Response picture_page(const CompareState& state, const Member& member, const Request& request,
                      const PathParts& parts);
// What members told each other about what they do: ?theme= and ?q=.
Response practice_page(const CompareState& state, const Member& member, const Request& request,
                       const PathParts& parts);
// What an action on a measure's kinds of care would save, and where its unit cost would stand.
Response action_page(const CompareState& state, const Member& member, const Request& request,
                     const PathParts& parts);
// A file of a measure.
Response compare_file(const CompareState& state, const Member& member, const Request& request,
                      const PathParts& parts);
// Why the authorities of a measure's group are in it.
Response compare_group_page(const CompareState& state, const Member& member, const Request& request,
                            const PathParts& parts);
// One measure.
Response compare_page(const CompareState& state, const Member& member, const Request& request,
                      const PathParts& parts);

}  // namespace plumbline
