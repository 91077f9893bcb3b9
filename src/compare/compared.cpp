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

Error no_such_club(std::string_view id) {
  return {
      .what = fmt::format("There is no club called {} with measures to compare.", in_quotes(id)),
      .where = {},
      .hint = "What your council can compare is listed under Compare."};
}

// The member's own authority as an address has it; empty for one that the register does not know.
std::string own_number(const Member& member) {
  const Register& authorities = member.snapshot->authorities();
  const auto own = authorities.by_code(CodeSystem::ons, member.person.authority);
  return own ? authorities.at(*own).dfe_number : std::string();
}

Asked asked_by(const Member& member, const Request& request) {
  Asked asked = asked_in(request);
  asked.room = compare_room;
  if (!find(request.query, "authority")) asked.authority = own_number(member);
  return asked;
}

struct FiguresOrNot {
  std::shared_ptr<const ClubFigures> figures;
  NotCompared not_compared;
};

// Of years that are there, as far as the member may see them.
FiguresOrNot open_figures(const CompareState& state, const Member& member, const Club& club,
                          const Asked& asked, ClubYears years) {
  if (auto wrong = choose_edition(asked, years)) return {{}, {*std::move(wrong), 404}};
  auto figures = state.shelf->figures(club, years, member.snapshot);
  if (!figures) return {{}, {figures.error(), 400}};
  if (!may_compare(member.person, **figures)) return {{}, {not_a_member(club), 403}};
  return {*std::move(figures), {}};
}

// The newest in which the member's authority is one of the members, or the newest of all.
std::int16_t own_year(const Member& member, const ClubFigures& figures) {
  const auto found = std::ranges::find_if(figures.years(), [&](std::int16_t year) {
    return figures.is_member(member.person.authority, year);
  });
  return found == figures.years().end() ? figures.years().front() : *found;
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
                       .asked = asked_by(member, request)};
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
  auto opened = open_figures(state, member, *made.club, made.asked, std::move(years));
  if (opened.figures == nullptr) return {.compared = {}, .not_compared = opened.not_compared};
  made.figures = std::move(opened.figures);
  made.source = made.figures;
  return {.compared = std::move(made), .not_compared = {}};
}

ClubOrNot open_club(const CompareState& state, const Member& member, const Request& request,
                    std::string_view id) {
  const auto refused = [](Error why, int status) {
    return ClubOrNot{.compared = {}, .not_compared = {std::move(why), status}};
  };
  Rounds& rounds = state.shelf->rounds();
  const Club* club = rounds.definitions().find_club(id);
  if (club == nullptr || club->measures.empty()) return refused(no_such_club(id), 404);
  ClubYears years = newest_editions(*club, rounds.all());
  if (years.empty()) return refused(nothing_published(*club), 404);
  const Asked asked = asked_by(member, request);
  auto opened = open_figures(state, member, *club, asked, std::move(years));
  if (opened.figures == nullptr) return {.compared = {}, .not_compared = opened.not_compared};
  auto view = view_of(asked, *opened.figures, opened.figures->years());
  if (!view) return refused(view.error(), 400);
  if (opened.figures->figures_of(view->year.year) == nullptr) {
    return refused(
        {.what = fmt::format("{} has published nothing for {}.", club->title, text(view->year)),
         .where = {},
         .hint = "Choose another year."},
        404);
  }
  return {.compared =
              ComparedClub{
                  .club = club, .figures = std::move(opened.figures), .view = *std::move(view)},
          .not_compared = {}};
}

std::vector<ComparedClub> clubs_of(const CompareState& state, const Member& member) {
  std::vector<ComparedClub> all;
  Rounds& rounds = state.shelf->rounds();
  for (const Club& club : rounds.definitions().clubs()) {
    ClubYears years = newest_editions(club, rounds.all());
    if (years.empty() || club.measures.empty()) continue;
    auto opened = open_figures(state, member, club, {}, std::move(years));
    if (opened.figures == nullptr) continue;
    const Period year{PeriodKind::financial_year, own_year(member, *opened.figures)};
    Asked asked{.authority = own_number(member), .year = text(year), .group = {}};
    asked.room = compare_room;
    auto view = view_of(asked, *opened.figures, opened.figures->years());
    if (!view) continue;
    all.push_back({.club = &club, .figures = std::move(opened.figures), .view = *std::move(view)});
  }
  return all;
}

}  // namespace plumbline
