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

Routes::Routes(std::vector<Route> routes, Handler not_found)
    : routes_(std::move(routes)), not_found_(std::move(not_found)) {}

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

}  // namespace plumbline
