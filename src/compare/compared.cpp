#include "compare/compared.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/number.h"
#include "base/text.h"
#include "people/may.h"
#include "web/asked.h"

namespace plumbline {
namespace {

const Club* club_with(const Definitions& definitions, const MeasureDefinition& measure) {
  const auto has = [&](const Club& club) {
    return std::ranges::any_of(club.measures,
                               [&](const MeasureDefinition& one) { return &one == &measure; });
  };
  const auto found = std::ranges::find_if(definitions.clubs(), has);
  return found == definitions.clubs().end() ? nullptr : &*found;
}

std::string id_asked(const Request& request, const PathParts& parts) {
  std::string id(value_of(parts, "id"));
  std::string_view variant = value_of(parts, "variant");
  if (const auto asked = find(request.query, "per"); asked) variant = *asked;
  if (!variant.empty()) id += "/" + std::string(variant);
  return id;
}

// The view names a year's edition by its number: all others are the newest.
std::optional<Error> choose_edition(const Asked& asked, ClubYears& years) {
  if (asked.edition.empty()) return std::nullopt;
  const auto number = parse_whole(asked.edition);
  const auto year = parse_financial_year(asked.year);
  const auto found = year ? years.find(year->year) : years.end();
  if (number && found != years.end()) {
    const auto& editions = found->second.round.editions;
    const auto edition = std::ranges::find(editions, *number, &RoundEdition::number);
    if (edition != editions.end()) {
      found->second.edition = *edition;
      return std::nullopt;
    }
  }
  return Error{.what = fmt::format("There is no edition {} of {}.", in_quotes(asked.edition),
                                   asked.year.empty() ? "a year" : in_quotes(asked.year)),
               .where = {},
               .hint = "Leave the edition out of the address to see the newest."};
}

Error nothing_published(const Club& club) {
  return {.what = fmt::format("No round of {} has published figures yet.", club.title),
          .where = {},
          .hint =
              "While returns are collected, you see your unit costs beside the others' on the "
              "pages of your return. Whose figures are whose is shown from the draft on."};
}

// Nobody learns more of a club that is not theirs than that it is there.
Error not_a_member(const Club& club) {
  return {
      .what = fmt::format("Your council has no return in the published rounds of {}.", club.title),
      .where = {},
      .hint = "Members see each other's figures. To join, ask whoever runs the club."};
}

}  // namespace

bool may_compare(const Person& person, const ClubFigures& figures) {
  if (may_operate(person)) return true;
  return std::ranges::any_of(figures.years(), [&](std::int16_t year) {
    return figures.is_member(person.authority, year);
  });
}

ComparedOrNot open_compared(const CompareState& state, const Member& member, const Request& request,
                            const PathParts& parts) {
  const auto refused = [](Error why, int status) {
    return ComparedOrNot{.compared = {}, .not_compared = {std::move(why), status}};
  };
  Rounds& rounds = state.shelf->rounds();
  const std::string id = id_asked(request, parts);
  auto choice = rounds.definitions().find_measure(id);
  if (!choice) return refused(choice.error(), 404);
  ComparedMeasure made{.source = {},
                       .figures = {},
                       .club = club_with(rounds.definitions(), *choice->measure),
                       .choice = *choice,
                       .asked = asked_in(request)};
  made.asked.room = compare_room;
  const Register& authorities = member.snapshot->authorities();
  if (!find(request.query, "authority")) {
    const auto own = authorities.by_code(CodeSystem::ons, member.person.authority);
    if (own) made.asked.authority = authorities.at(*own).dfe_number;
  }
  ClubYears years;
  if (made.club != nullptr) years = newest_editions(*made.club, rounds.all());
  if (years.empty()) {
    const auto published = member.snapshot->definitions().find_measure(id);
    if (!published) return refused(published.error(), 404);
    if (member.snapshot->years_of(*published).empty() && made.club != nullptr) {
      return refused(nothing_published(*made.club), 404);
    }
    made.choice = *published;
    made.asked.edition.clear();
    made.source = member.snapshot;
    return {.compared = std::move(made), .not_compared = {}};
  }
  if (auto wrong = choose_edition(made.asked, years)) return refused(*std::move(wrong), 404);
  auto figures = state.shelf->figures(*made.club, years, member.snapshot);
  if (!figures) return refused(figures.error(), 400);
  if (!may_compare(member.person, **figures)) return refused(not_a_member(*made.club), 403);
  made.figures = *std::move(figures);
  made.source = made.figures;
  return {.compared = std::move(made), .not_compared = {}};
}

}  // namespace plumbline
