#include "web/asked.h"

#include <fmt/format.h>

#include "base/text.h"

namespace plumbline {
namespace {

// The name of the group that the form of those nearest asks for; empty without one.
std::string nearest_in(const Request& request) {
  const auto number = find(request.query, nearest_number);
  if (!number) return {};
  std::vector<std::string> weights;
  for (const auto& [name, value] : request.query) {
    if (!name.starts_with(weight_prefix) || trim(value).empty()) continue;
    weights.push_back(name.substr(weight_prefix.size()) + "*" + std::string(trim(value)));
  }
  return fmt::format("nearest:{}:{}", trim(*number), join(weights, ","));
}

}  // namespace

Asked asked_in(const Request& request) {
  const auto word = [&](std::string_view name) {
    return std::string(trim(value_of(request.query, name)));
  };
  Asked asked{.authority = word("authority"),
              .year = word("year"),
              .group = word("group"),
              .spending = word("spending"),
              .edition = word("edition"),
              .room = {}};
  if (const std::string nearest = nearest_in(request); !nearest.empty()) asked.group = nearest;
  if (std::string codes = word("codes"); !codes.empty()) asked.group = std::move(codes);
  return asked;
}

}  // namespace plumbline
