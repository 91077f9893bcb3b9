// The table of routes: what can be asked of the server, by whom, and which function answers. Pages
// of documentation and tests read the same table.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "http/request.h"

namespace plumbline {

// Whom a route is for; member: somebody who is signed in.
enum class Role : std::uint8_t { anyone, member };

// Parts of the path that the pattern leaves open: of "/measures/{id}", id.
using PathParts = Pairs;
using Handler = std::function<Response(const Request&, const PathParts&)>;

// For what takes a while without work, such as a save that waits for the disk: the answer is given
// to `reply`, once and from any thread, while the one who asked goes on waiting and nobody else
// does.
using Reply = std::function<void(Response)>;
using LaterHandler = std::function<void(const Request&, const PathParts&, Reply)>;

struct Route {
  Method method = Method::get;
  std::string pattern;  // "/measures/{id}"; a part in braces takes one part of a path
  Role role = Role::anyone;
  std::string about;    // what it shows, for people
  std::string example;  // an address that answers 200, for tests: "/measures/S251_M02?year=2012-13"
  Handler handler;
  bool heavy = false;       // takes long: answered beside the others, so that they need not wait
  LaterHandler later = {};  // instead of the handler
  // How large a body it takes; nought: what the server takes anywhere. More than that is taken from
  // members alone.
  std::size_t most_body = 0;
};

class Routes {
 public:
  // Whether whoever asks is signed in, by the headers of the request.
  using IsMember = std::function<bool(const Request&)>;
  explicit Routes(std::vector<Route> routes, Handler not_found, IsMember is_member = {});

  // Which route a request is for, found once.
  struct Found {
    const Route* route = nullptr;
    PathParts parts;
    std::string allowed;  // without a route: methods that the path is known under
    bool is_heavy() const { return route != nullptr && route->heavy; }
    bool is_later() const { return route != nullptr && route->later != nullptr; }
  };
  Found find(const Request& request) const;

  // HEAD is answered as GET. A path that is known under another method is answered with 405. What
  // is answered later is waited for.
  Response answer(const Request& request, const Found& found) const;
  Response answer(const Request& request) const { return answer(request, find(request)); }
  // Of one that is later. The request and what was found must live until the reply.
  void answer_later(const Request& request, const Found& found, const Reply& reply) const {
    found.route->later(request, found.parts, reply);
  }
  // Of a request whose headers are known and whose body is not: how large it may be, when `usual`
  // is what the server takes anywhere.
  std::size_t most_body(const Request& head, std::size_t usual) const;
  std::span<const Route> all() const { return routes_; }

 private:
  std::vector<Route> routes_;
  std::vector<std::vector<std::string>> patterns_;  // of each, its parts
  Handler not_found_;
  IsMember is_member_;
};

}  // namespace plumbline
