#include "compare/compare_routes.h"

namespace plumbline {

namespace {

Response refusal(const Member& member, const NotCompared& reason) {
  return member_problem(member, reason.why, reason.status);
}

using ClubPage = Response (*)(const Member&, const ComparedClub&, const Request&);
using MeasurePage = Response (*)(const Member&, const ComparedMeasure&, const Request&,
                                 const PathParts&);

// Opens what the address names, or says why not.
MemberPage opening(const CompareState& state, ClubPage page) {
  return [state, page](const Member& member, const Request& request, const PathParts& parts) {
    const auto opened = open_club(state, member, request, value_of(parts, "club"));
    return opened.compared ? page(member, *opened.compared, request)
                           : refusal(member, opened.not_compared);
  };
}

MemberPage opening(const CompareState& state, MeasurePage page) {
  return [state, page](const Member& member, const Request& request, const PathParts& parts) {
    const auto opened = open_compared(state, member, request, parts);
    return opened.compared ? page(member, *opened.compared, request, parts)
                           : refusal(member, opened.not_compared);
  };
}

}  // namespace

std::vector<Route> compare_routes(const CompareState& state) {
  std::vector<Route> all;
  all.push_back(member_get(state.site, "/compare", "What your clubs compare",
                           [state](const Member& member, const Request& request, const PathParts&) {
                             return compare_home(state, member, request);
                           }));
  all.back().example = "/compare";
  // Before measures with a denominator, whose addresses have as many parts.
  all.push_back(
      member_get(state.site, "/compare/clubs/{club}",
                 "The whole picture of a club: ?authority=, ?year=, ?group= and ?edition=",
                 opening(state, picture_page)));
  all.push_back(member_get(state.site, "/compare/{id}/action",
                           "An action modelled on a measure: placements moved from one kind to "
                           "another",
                           opening(state, action_page)));
  all.push_back(
      member_get(state.site, "/practice/{club}",
                 "What members told each other: ?theme= and ?q=", opening(state, practice_page)));
  all.push_back(member_get(state.site, "/compare-files/{id}/{file}",
                           "A club's measure as a file, as those under /downloads",
                           opening(state, compare_file)));
  all.push_back(member_get(state.site, "/compare/{id}",
                           "One measure of a club: ?authority=, ?year=, ?group= and ?edition=",
                           opening(state, compare_page)));
  all.back().example = "/compare/S251_M02";
  all.push_back(member_get(state.site, "/compare/{id}/{variant}",
                           "A club's measure with another denominator",
                           opening(state, compare_page)));
  all.push_back(member_get(state.site, "/compare-groups/{id}",
                           "Why the authorities of a group of a club's measure are in it",
                           opening(state, compare_group_page)));
  all.back().example = "/compare-groups/S251_M02";
  // Whoever comes first waits until an edition is read; nobody else does.
  for (Route& route : all) route.heavy = true;
  return all;
}

}  // namespace plumbline
