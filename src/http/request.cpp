#include "http/request.h"

#include <algorithm>

namespace plumbline {

std::optional<std::string_view> find(const Pairs& pairs, std::string_view name) {
  const auto found = std::ranges::find(pairs, name, &Pairs::value_type::first);
  if (found == pairs.end()) return std::nullopt;
  return found->second;
}

std::string_view value_of(const Pairs& pairs, std::string_view name) {
  return find(pairs, name).value_or(std::string_view());
}

std::string_view words(Method method) {
  switch (method) {
    case Method::get:
      return "GET";
    case Method::head:
      return "HEAD";
    case Method::post:
      return "POST";
    case Method::other:
      return "another";
  }
  return {};
}

Response redirect(std::string to) {
  Response response;
  response.status = 303;
  response.headers.emplace_back("Location", std::move(to));
  return response;
}

Response plain_response(int status, std::string words) {
  Response response;
  response.status = status;
  response.type = "text/plain; charset=utf-8";
  response.body = std::move(words) + "\n";
  return response;
}

}  // namespace plumbline
