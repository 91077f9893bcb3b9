#include "comparison/group.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "comparison/nearest_name.h"

namespace plumbline {
namespace {

struct Asked {
  const std::string& name;
  std::optional<AuthorityId> own;
  Period year;
  const Register& authorities;
  const std::vector<NeighbourSet>& neighbours;
};

template <typename Fits>
Group those_who(const Asked& asked, std::string words, Fits fits) {
  Group group{
      .name = asked.name, .words = std::move(words), .members = {}, .holds_own = true, .notes = {}};
  for (const AuthorityId id : asked.authorities.in_year(asked.year)) {
    if (fits(asked.authorities.at(id))) group.members.push_back(id);
  }
  return group;
}

std::string type_class(const std::string& type) { return type == "SUI" ? "UA" : type; }

void note_gone(const Asked& asked, const std::vector<std::string>& gone, Group& group) {
  if (gone.empty()) return;
  group.notes.push_back(fmt::format("{} did not exist in {} and {} left out.", listed(gone),
                                    text(asked.year), gone.size() == 1 ? "is" : "are"));
}

Result<Group> neighbours_of(const Asked& asked, const NeighbourSet& set) {
  const Authority& own = asked.authorities.at(*asked.own);
  Group group{.name = asked.name,
              .words = fmt::format("statistical neighbours of {} ({})", own.name, set.name()),
              .members = {},
              .holds_own = false,
              .notes = {}};
  std::vector<std::string> gone;
  for (const Neighbour& neighbour : set.of(*asked.own, asked.year, asked.authorities)) {
    if (asked.authorities.exists(neighbour.id, asked.year)) {
      group.members.push_back(neighbour.id);
    } else {
      gone.push_back(asked.authorities.at(neighbour.id).official_name);
    }
  }
  if (group.members.empty()) {
    return Error{.what = fmt::format("{} has no neighbours in the set {}.", own.name, set.name()),
                 .where = {},
                 .hint = "Choose another group, such as region."};
  }
  note_gone(asked, gone, group);
  return group;
}

// One word that is nobody's name or code was perhaps meant for a group.
Error no_such_group(const Asked& asked, Error not_found) {
  if (asked.name.find(',') != std::string::npos) return not_found;
  std::vector<std::string> known = {"all", "region", "type"};
  for (const NeighbourSet& set : asked.neighbours) known.push_back(set.name());
  const auto meant = nearest(asked.name, known);
  return {.what = fmt::format("There is no group {}.", in_quotes(asked.name)),
          .where = {},
          .hint = (meant                     ? fmt::format("The nearest is {}. ", *meant)
                   : !not_found.hint.empty() ? not_found.hint + " "
                                             : "") +
                  fmt::format("A group is {}, or codes and names of authorities parted by commas.",
                              join(known, ", "))};
}

// Those whose codes and names a list parts by commas, where a name may hold a comma itself:
// "Bristol, City of" is one.
Result<std::vector<AuthorityId>> listed_in(const Asked& asked) {
  constexpr std::size_t most_commas = 2;
  const std::vector<std::string_view> parts = split(asked.name, ',');
  std::vector<AuthorityId> all;
  all.reserve(parts.size());
  for (std::size_t at = 0; at < parts.size();) {
    if (const auto id = asked.authorities.by_code(CodeSystem::any, parts[at], asked.year)) {
      all.push_back(*id);
      ++at;
      continue;
    }
    std::size_t taken = std::min(parts.size() - at, most_commas + 1);
    std::string name;
    for (; taken > 0; --taken) {
      const std::string_view& last = parts[at + taken - 1];
      name = trim({parts[at].data(), static_cast<std::size_t>(last.end() - parts[at].begin())});
      if (taken == 1 || asked.authorities.by_name(name, asked.year)) break;
    }
    const auto id = find_authority(name, asked.year, asked.authorities);
    if (!id) return no_such_group(asked, id.error());
    all.push_back(*id);
    at += taken;
  }
  return all;
}

Result<Group> chosen(const Asked& asked) {
  Group group{.name = asked.name,
              .words = "the authorities you chose",
              .members = {},
              .holds_own = false,
              .notes = {}};
  std::vector<std::string> gone;
  const auto all = listed_in(asked);
  if (!all) return all.error();
  group.members.reserve(all->size());
  for (const AuthorityId id : *all) {
    if (!asked.authorities.exists(id, asked.year)) {
      gone.push_back(asked.authorities.at(id).official_name);
      continue;
    }
    if (std::ranges::find(group.members, id) == group.members.end()) group.members.push_back(id);
    group.holds_own |= asked.own == id;
  }
  if (group.members.empty()) {
    return Error{
        .what = fmt::format("None of the group existed in {}: {}.", text(asked.year), listed(gone)),
        .where = {},
        .hint = "Choose authorities that did."};
  }
  note_gone(asked, gone, group);
  return group;
}

}  // namespace

std::string type_words(const std::string& type) {
  if (type == "SC") return "county councils";
  if (type == "UA" || type == "SUI") return "unitary authorities";
  if (type == "MD") return "metropolitan districts";
  if (type == "LB-I") return "inner London boroughs";
  if (type == "LB-O") return "outer London boroughs";
  if (type == "COL") return "the City of London";
  return "authorities of its type";
}

Result<AuthorityId> find_authority(const std::string& text, Period year,
                                   const Register& authorities) {
  const auto by_code = authorities.by_code(CodeSystem::any, text, year);
  if (by_code) return *by_code;
  const auto by_name =
      authorities.find({.code = {}, .system = CodeSystem::any, .name = text, .when = year});
  if (by_name) return by_name->id;
  return by_name.error();
}

bool is_around_one(const std::string& name, const std::vector<NeighbourSet>& neighbours) {
  return name == "region" || name == "type" || is_nearest(name) ||
         std::ranges::find(neighbours, name, &NeighbourSet::name) != neighbours.end();
}

Result<Group> make_group(const std::string& name, std::optional<AuthorityId> own, Period year,
                         const Register& authorities, const std::vector<NeighbourSet>& neighbours) {
  const Asked asked{name, own, year, authorities, neighbours};
  if (name == "all") {
    return those_who(asked, "all authorities", [](const Authority&) { return true; });
  }
  if (is_around_one(name, neighbours) && !own) {
    return Error{.what = fmt::format("The group '{}' needs an authority.", name),
                 .where = {},
                 .hint = "Say which with --authority."};
  }
  const auto set = std::ranges::find(neighbours, name, &NeighbourSet::name);
  if (set != neighbours.end()) return neighbours_of(asked, *set);
  if (name == "region") {
    const Authority& self = authorities.at(*own);
    return those_who(asked, fmt::format("authorities in {}", self.region),
                     [&](const Authority& one) { return one.region_code == self.region_code; });
  }
  if (name == "type") {
    const std::string type = type_class(authorities.at(*own).type);
    return those_who(asked, type_words(type),
                     [&](const Authority& one) { return type_class(one.type) == type; });
  }
  if (is_nearest(name)) {
    return Error{.what = "Those nearest by context are worked out on pages alone.",
                 .where = {},
                 .hint = "Start the server, and choose them there."};
  }
  if (name.starts_with("neighbours")) {
    std::vector<std::string> known;
    for (const NeighbourSet& one : neighbours) known.push_back(one.name());
    return Error{
        .what = fmt::format("There is no set of neighbours called {}.", in_quotes(name)),
        .where = {},
        .hint = known.empty()
                    ? "None is loaded."
                    : fmt::format("There {} {}.", known.size() == 1 ? "is" : "are", listed(known))};
  }
  return chosen(asked);
}

}  // namespace plumbline
