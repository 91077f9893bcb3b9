// Register::find and what it says when things do not agree.
#include <fmt/format.h>

#include <algorithm>

#include "authorities/register.h"
#include "base/text.h"

namespace plumbline {
namespace {

std::string when_it_existed(const Authority& authority, Period when) {
  const Lifetime& life = authority.lifetime;
  const Date day = deciding_day(when);
  if (life.contains(day)) return {};
  if (life.from && day < *life.from) {
    return fmt::format("{} began on {}, after {}.", authority.official_name, text(*life.from),
                       text(when));
  }
  return fmt::format("{} ended on {}, before {}.", authority.official_name, text(*life.to),
                     text(when));
}

}  // namespace

Result<AuthorityMatch> Register::find(const AuthorityQuery& query) const {
  auto id = by_code(query.system, query.code, query.when);
  if (!id) id = by_name(query.name, query.when);
  if (!id) return not_found(query);
  AuthorityMatch match{*id, {}};
  match.notice = notice(match, query);
  return match;
}

std::string Register::notice(const AuthorityMatch& match, const AuthorityQuery& query) const {
  const Authority& found = at(match.id);
  std::vector<std::string> parts;
  const bool code_known = by_code(query.system, query.code).has_value();
  if (!trim(query.code).empty() && !code_known) {
    parts.push_back(fmt::format("The code {} is not known; the name {} was used.",
                                in_quotes(query.code), in_quotes(query.name)));
  }
  const auto called = is_called(match.id, query.name);
  if (code_known && !fold_name(query.name).empty() && !called) {
    parts.push_back(fmt::format("The code {} is {}, and {} is not a known name of it.",
                                in_quotes(query.code), found.official_name, in_quotes(query.name)));
  } else if (code_known && called == false) {
    parts.push_back(
        fmt::format("The code {} is {}, but the name beside it is {}. The code was used.",
                    in_quotes(query.code), found.official_name, in_quotes(query.name)));
  }
  if (auto outside = when_it_existed(found, query.when); !outside.empty()) {
    parts.push_back(std::move(outside));
  }
  return join(parts, " ");
}

Error Register::not_found(const AuthorityQuery& query) const {
  if (trim(query.name).empty()) {
    if (trim(query.code).empty()) return {"The authority is left empty."};
    return {fmt::format("There is no authority with the code {}.", in_quotes(query.code)),
            {},
            all().empty() ? std::string()
                          : fmt::format("Codes look like {}, which is {}.", all().front().ons_code,
                                        all().front().name)};
  }
  std::string what = fmt::format("There is no authority called {}.", in_quotes(query.name));
  if (!trim(query.code).empty()) {
    what = fmt::format("There is no authority called {} or with the code {}.",
                       in_quotes(query.name), in_quotes(query.code));
  }
  if (const District* place = district(query.code, query.name, query.when)) {
    if (!place->upper_tier) return {what, {}, "It is a council of another nation."};
    return {
        what,
        {},
        fmt::format("It is a district of {}.", at(at_time(*place->upper_tier, query.when)).name)};
  }
  std::vector<std::string> names;
  for (const AuthorityId id : in_year(query.when)) names.push_back(at(id).name);
  const auto offered = nearest(query.name, names);
  return {what, {}, offered ? fmt::format("The nearest name is {}.", in_quotes(*offered)) : ""};
}

}  // namespace plumbline
