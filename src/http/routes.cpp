#include "http/routes.h"

#include <future>

#include "base/text.h"

namespace plumbline {
namespace {

// The parts of the path that the pattern leaves open; none when it does not fit.
std::optional<PathParts> fit(const std::vector<std::string>& wanted,
                             const std::vector<std::string_view>& given) {
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
      is_member_(std::move(is_member)) {
  for (const Route& route : routes_) {
    const auto parts = split(route.pattern, '/');
    patterns_.emplace_back(parts.begin(), parts.end());
  }
}

Routes::Found Routes::find(const Request& request) const {
  const Method wanted = request.method == Method::head ? Method::get : request.method;
  const std::vector<std::string_view> given = split(request.path, '/');
  Found found;
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    auto parts = fit(patterns_[i], given);
    if (!parts) continue;
    if (routes_[i].method == wanted) {
      found.route = &routes_[i];
      found.parts = *std::move(parts);
      return found;
    }
    found.allowed +=
        (found.allowed.empty() ? "" : ", ") + std::string(allowed_by(routes_[i].method));
  }
  return found;
}

Response Routes::answer(const Request& request, const Found& found) const {
  if (found.is_later()) {
    std::promise<Response> told;
    answer_later(request, found,
                 [&told](Response response) { told.set_value(std::move(response)); });
    return told.get_future().get();
  }
  if (found.route != nullptr) return found.route->handler(request, found.parts);
  if (found.allowed.empty()) return not_found_(request, {});
  Response response = plain_response(405, "This address does not take such a request.");
  response.headers.emplace_back("Allow", found.allowed);
  return response;
}

std::size_t Routes::most_body(const Request& head, std::size_t usual) const {
  const Found found = find(head);
  const std::size_t most = found.route == nullptr ? 0 : found.route->most_body;
  if (most == 0) return usual;
  if (most <= usual) return most;
  return is_member_ && is_member_(head) ? most : usual;
}

}  // namespace plumbline
