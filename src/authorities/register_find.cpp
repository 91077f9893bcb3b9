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

// "bcp" of "Bournemouth, Christchurch and Poole".
std::string initials(std::string_view folded) {
  std::string letters;
  for (const std::string_view word : split(folded, ' ')) {
    if (!word.empty() && word != "and" && word != "of") letters += word.front();
  }
  return letters;
}

// Whether these words begin some word of the name, or are its initials: "Hull", "Southend", "BCP".
bool is_called_for_short(std::string_view name, std::string_view folded) {
  const std::string whole = fold_name(name);
  return fmt::format(" {}", whole).find(fmt::format(" {}", folded)) != std::string::npos ||
         initials(whole) == folded;
}

std::vector<std::string> called_for_short(const Register& authorities,
                                          const std::vector<AuthorityId>& among,
                                          std::string_view name) {
  constexpr std::size_t shortest_words = 3;
  std::vector<std::string> found;
  const std::string folded = fold_name(name);
  if (folded.size() < shortest_words) return found;
  for (const AuthorityId id : among) {
    const Authority& one = authorities.at(id);
    const bool fits =
        is_called_for_short(one.name, folded) || is_called_for_short(one.official_name, folded);
    if (fits && std::ranges::find(found, one.name) == found.end()) found.push_back(one.name);
  }
  return found;
}

// Whom a name that nobody has may mean; empty when it is like none.
std::string names_like(const Register& authorities, std::string_view name, Period when) {
  constexpr std::size_t most_shown = 5;
  const std::vector<AuthorityId> living = authorities.in_year(when);
  std::vector<std::string> like = called_for_short(authorities, living, name);
  if (like.empty()) {
    std::vector<AuthorityId> ever;
    for (const Authority& one : authorities.all()) ever.push_back(one.id);
    like = called_for_short(authorities, ever, name);
  }
  if (like.empty()) {
    std::vector<std::string> names;
    for (const AuthorityId id : living) names.push_back(authorities.at(id).name);
    if (const auto offered = nearest(name, names)) like.push_back(*offered);
  }
  if (like.empty()) return {};
  if (like.size() == 1) return fmt::format("The nearest name is {}.", in_quotes(like.front()));
  for (std::string& one : like) one = in_quotes(one);
  if (like.size() > most_shown) {
    const std::size_t more = like.size() - most_shown;
    like.resize(most_shown);
    like.push_back(fmt::format("{} more", more));
  }
  return fmt::format("Names like it are {}.", listed(like));
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
  return {what, {}, names_like(*this, query.name, query.when)};
}

}  // namespace plumbline
