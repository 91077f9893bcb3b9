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

enum class Role : std::uint8_t { anyone };

// Parts of the path that the pattern leaves open: of "/measures/{id}", id.
using PathParts = Pairs;
using Handler = std::function<Response(const Request&, const PathParts&)>;

struct Route {
  Method method = Method::get;
  std::string pattern;  // "/measures/{id}"; a part in braces takes one part of a path
  Role role = Role::anyone;
  std::string about;    // what it shows, for people
  std::string example;  // an address that answers 200, for tests: "/measures/S251_M02?year=2012-13"
  Handler handler;
  bool heavy = false;  // takes long: answered beside the others, so that they need not wait
};

class Routes {
 public:
  explicit Routes(std::vector<Route> routes, Handler not_found);

  // HEAD is answered as GET. A path that is known under another method is answered with 405.
  Response answer(const Request& request) const;
  bool is_heavy(const Request& request) const;
  std::span<const Route> all() const { return routes_; }

 private:
  struct Found {
    const Route* route = nullptr;
    PathParts parts;
    std::string allowed;  // methods that the path is known under
  };
  Found find(const Request& request) const;

  std::vector<Route> routes_;
  Handler not_found_;
};

}  // namespace plumbline
