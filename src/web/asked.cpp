#include "web/asked.h"

#include "base/text.h"

namespace plumbline {

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
  if (std::string codes = word("codes"); !codes.empty()) asked.group = std::move(codes);
  return asked;
}

}  // namespace plumbline
