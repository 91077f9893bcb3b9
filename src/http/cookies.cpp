#include "http/cookies.h"

#include <fmt/format.h>

#include "base/text.h"

namespace plumbline {

std::optional<std::string_view> cookie(const Request& request, std::string_view name) {
  constexpr std::size_t most = 100;  // cookies that are looked at
  std::optional<std::string_view> found;
  std::size_t seen = 0;
  for (const auto& [header, value] : request.headers) {
    if (header != "cookie") continue;
    for (const std::string_view part : split(value, ';')) {
      if (++seen > most) return std::nullopt;
      const std::string_view pair = trim(part);
      const auto equals = pair.find('=');
      if (equals == pair.npos || pair.substr(0, equals) != name) continue;
      const std::string_view one = pair.substr(equals + 1);
      if (found && *found != one) return std::nullopt;
      found = one;
    }
  }
  return found;
}

std::string cookie_header(std::string_view name, std::string_view value, bool secure) {
  return fmt::format("{}={}; Path=/; HttpOnly; SameSite=Lax{}{}", name, value,
                     secure ? "; Secure" : "", value.empty() ? "; Max-Age=0" : "");
}

}  // namespace plumbline
