#include "http/routes.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

Handler says(std::string words) {
  return [words = std::move(words)](const Request&, const PathParts& parts) {
    return plain_response(200, words + std::string(value_of(parts, "id")));
  };
}

Route route(Method method, std::string pattern, std::string words) {
  Route made;
  made.method = method;
  made.pattern = std::move(pattern);
  made.handler = says(std::move(words));
  return made;
}

Routes some_routes() {
  return Routes({route(Method::get, "/", "home"), route(Method::get, "/things/{id}", "thing "),
                 route(Method::get, "/things", "list"), route(Method::post, "/things", "made")},
                [](const Request&, const PathParts&) { return plain_response(404, "nowhere"); });
}

Response ask(Method method, std::string path) {
  Request request;
  request.method = method;
  request.path = std::move(path);
  return some_routes().answer(request);
}

}  // namespace

TEST_CASE("a path finds its handler, and hands on its open parts") {
  CHECK(ask(Method::get, "/").body == "home\n");
  CHECK(ask(Method::head, "/things").body == "list\n");
  CHECK(ask(Method::get, "/things/a b").body == "thing a b\n");
  CHECK(ask(Method::post, "/things").body == "made\n");
}

TEST_CASE("a path that is not there, and one that is there under other methods") {
  for (const char* path : {"/nothing", "/things/", "/things/1/2", "//", "/Things"}) {
    CHECK(ask(Method::get, path).status == 404);
  }
  CHECK(ask(Method::other, "/nothing").status == 404);
  const Response refused = ask(Method::other, "/things");
  CHECK(refused.status == 405);
  CHECK(value_of(refused.headers, "Allow") == "GET, HEAD, POST");
  CHECK(value_of(ask(Method::post, "/").headers, "Allow") == "GET, HEAD");
}

TEST_CASE("a route may take a larger body, from members alone, or a smaller one") {
  Route small = route(Method::post, "/small", "");
  small.most_body = 10;
  Route large = route(Method::post, "/large", "");
  large.most_body = 1000;
  const Routes routes(
      {small, large, route(Method::post, "/usual", "")},
      [](const Request&, const PathParts&) { return plain_response(404, ""); },
      [](const Request& request) { return value_of(request.headers, "cookie") == "x"; });
  const auto most = [&](std::string path, bool member) {
    Request head;
    head.method = Method::post;
    head.path = std::move(path);
    if (member) head.headers = {{"cookie", "x"}};
    return routes.most_body(head, 100);
  };
  CHECK(most("/small", true) == 10);
  CHECK(most("/usual", true) == 100);
  CHECK(most("/nowhere", true) == 100);
  CHECK(most("/large", false) == 100);
  CHECK(most("/large", true) == 1000);
}

}  // namespace plumbline
