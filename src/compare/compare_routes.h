// The table of the addresses of comparison, all for members.
#pragma once

#include "compare/compared.h"

namespace plumbline {

std::vector<Route> compare_routes(const CompareState& state);

// The member's own page: what matters most in the clubs of their authority, and the way to each.
Response compare_home(const CompareState& state, const Member& member, const Request& request);
// Of a club that the address names and the member may compare.
// All its measures, and its services on one scale.
Response picture_page(const Member& member, const ComparedClub& compared, const Request& request);
// What members told each other about what they do: ?theme= and ?q=.
Response practice_page(const Member& member, const ComparedClub& compared, const Request& request);

// Of a measure, likewise.
Response compare_page(const Member& member, const ComparedMeasure& compared, const Request& request,
                      const PathParts& parts);
// What an action on its kinds of care would save, and where its unit cost would stand.
Response action_page(const Member& member, const ComparedMeasure& compared, const Request& request,
                     const PathParts& parts);
// A file of it.
Response compare_file(const Member& member, const ComparedMeasure& compared, const Request& request,
                      const PathParts& parts);
// Why the authorities of a group are in it.
Response compare_group_page(const Member& member, const ComparedMeasure& compared,
                            const Request& request, const PathParts& parts);

}  // namespace plumbline
