#include "compare/compare_routes.h"

namespace plumbline {

std::vector<Route> compare_routes(const CompareState& state) {
  const auto page = [state](auto make) {
    return [state, make](const Member& member, const Request& request, const PathParts& parts) {
      return make(state, member, request, parts);
    };
  };
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
                 page(picture_page)));
  all.push_back(member_get(state.site, "/compare/{id}/action",
                           "An action modelled on a measure: placements moved from one kind to "
                           "another",
                           page(action_page)));
  all.push_back(member_get(state.site, "/practice/{club}",
                           "What members told each other: ?theme= and ?q=", page(practice_page)));
  all.push_back(member_get(state.site, "/compare-files/{id}/{file}",
                           "A club's measure as a file, as those under /downloads",
                           page(compare_file)));
  all.push_back(member_get(
      state.site, "/compare/{id}",
      "One measure of a club: ?authority=, ?year=, ?group= and ?edition=", page(compare_page)));
  all.back().example = "/compare/S251_M02";
  all.push_back(member_get(state.site, "/compare/{id}/{variant}",
                           "A club's measure with another denominator", page(compare_page)));
  all.push_back(member_get(state.site, "/compare-groups/{id}",
                           "Why the authorities of a group of a club's measure are in it",
                           page(compare_group_page)));
  all.back().example = "/compare-groups/S251_M02";
  // Whoever comes first waits until an edition is read; nobody else does.
  for (Route& route : all) route.heavy = true;
  return all;
}

}  // namespace plumbline
