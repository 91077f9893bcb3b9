#include "entry/opened_return.h"

#include <fmt/format.h>

#include "people/signed_in_people.h"

namespace plumbline {

std::string ReturnAddress::path(std::string_view rest) const {
  return fmt::format("/returns/{}/{}/{}{}", authority, club, text(year), rest);
}

std::string Opened::title() const {
  return fmt::format("{} {}: {}", desk->club().title, text(address.year), authority_name);
}

const Section* Opened::section(std::string_view id) const {
  for (const Section& one : club().questionnaire.sections) {
    if (one.id == id) return &one;
  }
  return nullptr;
}

bool may_begin(const Person& person, std::string_view authority, const Round& round) {
  return may_fill_in(person, authority) && takes_answers(round);
}

std::optional<Opened> open_return(const EntryState& state, const Member& member,
                                  const PathParts& parts) {
  Opened opened;
  opened.address.authority = std::string(value_of(parts, "authority"));
  opened.address.club = std::string(value_of(parts, "club"));
  if (!may_read_return(member.person, opened.address.authority)) return std::nullopt;
  const Register& authorities = *member.snapshot->session().authorities;
  const auto id = authorities.by_code(CodeSystem::ons, opened.address.authority);
  const auto year = parse_financial_year(value_of(parts, "year"));
  if (!id || !year || authorities.at(*id).ons_code != opened.address.authority ||
      text(*year) != value_of(parts, "year")) {
    return std::nullopt;
  }
  opened.address.year = *year;
  opened.authority_name = name_of(authorities.at(*id));
  auto round = state.rounds->find(opened.address.club, *year);
  if (!round) return std::nullopt;
  const auto desk = state.rounds->desk(*round);
  if (!desk) return std::nullopt;
  opened.round = *std::move(round);
  opened.desk = *desk;
  const std::string& authority = opened.address.authority;
  opened.mine = may_begin(member.person, authority, opened.round) ? opened.desk->member(authority)
                                                                  : opened.desk->find(authority);
  if (opened.mine == nullptr) return std::nullopt;
  return opened;
}

Response no_such_return(const Member& member) {
  return member_problem(member,
                        {.what = "There is no such return, or it is not for you to see.",
                         .where = {},
                         .hint = "Start from your returns."},
                        404);
}

Response not_saved(const Member& member, const NotSaved& reason) {
  constexpr int conflict = 409, no_room = 503;
  return member_problem(member, reason.why, reason.is_wrong ? conflict : no_room);
}

std::string name_of_person(const EntryState& state, PersonId person) {
  if (person == 0) return "Plumbline";
  const auto found = state.site.people->store().find(person);
  return found ? found->name : "somebody";
}

}  // namespace plumbline
