#include "http/routes.h"

#include "base/text.h"

namespace plumbline {
namespace {

// The parts of the path that the pattern leaves open; none when it does not fit.
std::optional<PathParts> fit(std::string_view pattern, std::string_view path) {
  const auto wanted = split(pattern, '/');
  const auto given = split(path, '/');
  if (wanted.size() != given.size()) return std::nullopt;
  PathParts parts;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i].starts_with('{')) {
      if (given[i].empty()) return std::nullopt;
      parts.emplace_back(wanted[i].substr(1, wanted[i].size() - 2), given[i]);
    } else if (wanted[i] != given[i]) {
      return std::nullopt;
    }
  }
  return parts;
}

std::string_view allowed_by(Method method) { return method == Method::post ? "POST" : "GET, HEAD"; }

}  // namespace

Routes::Routes(std::vector<Route> routes, Handler not_found, IsMember is_member)
    : routes_(std::move(routes)),
      not_found_(std::move(not_found)),
      is_member_(std::move(is_member)) {}

Routes::Found Routes::find(const Request& request) const {
  const Method wanted = request.method == Method::head ? Method::get : request.method;
  Found found;
  for (const Route& route : routes_) {
    auto parts = fit(route.pattern, request.path);
    if (!parts) continue;
    if (route.method == wanted) {
      found.route = &route;
      found.parts = *std::move(parts);
      return found;
    }
    found.allowed += (found.allowed.empty() ? "" : ", ") + std::string(allowed_by(route.method));
  }
  return found;
}

Response Routes::answer(const Request& request) const {
  const Found found = find(request);
  if (found.route != nullptr) return found.route->handler(request, found.parts);
  if (found.allowed.empty()) return not_found_(request, {});
  Response response = plain_response(405, "This address does not take such a request.");
  response.headers.emplace_back("Allow", found.allowed);
  return response;
}

bool Routes::is_heavy(const Request& request) const {
  const Found found = find(request);
  return found.route != nullptr && found.route->heavy;
}

std::size_t Routes::most_body(const Request& head, std::size_t usual) const {
  const Found found = find(head);
  const std::size_t most = found.route == nullptr ? 0 : found.route->most_body;
  if (most == 0) return usual;
  if (most <= usual) return most;
  return is_member_ && is_member_(head) ? most : usual;
}

}  // namespace plumbline
