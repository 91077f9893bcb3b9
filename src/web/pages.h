// Every page, and the table that says which address each stands at.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "http/routes.h"
#include "workspace/snapshot.h"

namespace plumbline {

using CurrentSnapshot = std::function<std::shared_ptr<const Snapshot>()>;

class SignedInPeople;

// Of a fictional nation: whom a visitor may step in as, without being told a password.
struct StepIn {
  std::string password;      // of all of them
  std::string email_ending;  // theirs
  std::size_t first = 0;     // how many of them are shown before the others
};

// How people sign in.
struct SigningIn {
  bool secure_cookies = false;  // served behind HTTPS: cookies go no other way
  std::optional<StepIn> step_in;
};

// What the routes ask of the site.
struct SiteState {
  CurrentSnapshot snapshot;
  std::function<std::optional<Error>()> trouble;  // why it is not ready; none when it is
  SignedInPeople* people = nullptr;               // none: nobody can sign in
  SigningIn signing_in = {};
};

// The routes of a room of the site.
using RoomRoutes = std::function<std::vector<Route>(const SiteState&)>;

// The table of all routes: those of each room, one after another, and of rooms beyond this module.
Routes site_routes(const SiteState& site, const std::vector<RoomRoutes>& more = {});
// A room's routes. Those for members are made by web/member.h.
std::vector<Route> public_routes(const SiteState& site);
std::vector<Route> sign_in_routes(const SiteState& site);

// Pages are functions of a snapshot and a request.
Response home_page(const Snapshot& snapshot, const Request& request);
Response search_page(const Snapshot& snapshot, const Request& request);
Response authorities_page(const Snapshot& snapshot, const Request& request);
Response measures_page(const Snapshot& snapshot, const Request& request);
Response measure_page(const Snapshot& snapshot, const Request& request, const PathParts& parts);
// Why the authorities of a measure's group are in it.
Response group_page(const Snapshot& snapshot, const Request& request, const PathParts& parts);
// The measure that a path names; ?per= may name another of its variants.
Result<MeasureChoice> measure_asked(const Snapshot& snapshot, const Request& request,
                                    const PathParts& parts);
Response profile_page(const Snapshot& snapshot, const Request& request, const PathParts& parts);
Response releases_page(const Snapshot& snapshot, const Request& request);
Response release_page(const Snapshot& snapshot, const Request& request, const PathParts& parts);
Response methods_page(const Snapshot& snapshot, const Request& request);
Response accessibility_page(const Snapshot& snapshot, const Request& request);
Response sources_page(const Snapshot& snapshot, const Request& request);

// What a reader is told when a page cannot be shown: what is wrong and what to do.
Response problem_page(const Snapshot& snapshot, const Error& error, int status);

}  // namespace plumbline
