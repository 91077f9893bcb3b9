// What was asked and what is answered, with nothing of how it travels.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline {

// What no address of ours takes is `other`.
enum class Method : std::uint8_t { get, head, post, other };
std::string_view words(Method method);

// Names and values in the order given, decoded. A name may stand more than once.
using Pairs = std::vector<std::pair<std::string, std::string>>;
std::optional<std::string_view> find(const Pairs& pairs, std::string_view name);
// Empty when there is none.
std::string_view value_of(const Pairs& pairs, std::string_view name);

struct Request {
  Method method = Method::get;
  std::string path;  // decoded, begins with '/'; empty: an address that cannot be meant
  Pairs query;
  Pairs headers;  // names in lower case
  std::string body;
  std::string sender;  // the address it came from: that of a proxy where one stands before us
};

struct Response {
  int status = 200;
  std::string type = "text/html; charset=utf-8";
  std::string body;
  std::string_view packed;    // the body as gzip, where it was made beforehand and stays
  Pairs headers;              // beside those that every answer carries
  bool unchanging = false;    // may be kept for good: its address changes when it does
  bool private_view = false;  // not to be kept by anyone
  // What the body follows from, beside the address: while it is the same, so is the body. Left out:
  // the body is told from others by its letters.
  std::string made_of = {};
};

Response redirect(std::string to);

// A sentence, for what no page is made of.
Response plain_response(int status, std::string words);

}  // namespace plumbline
