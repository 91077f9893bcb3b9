// The life of a round, moved by whoever runs the club.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/return_inputs.h"
#include "measures/definitions.h"

namespace plumbline {
namespace {

std::optional<RoundState> state_after(const std::string& action) {
  if (action == "draft") return RoundState::draft;
  if (action == "revise") return RoundState::revised;
  if (action == "final") return RoundState::final_figures;
  return std::nullopt;
}

std::string line_of(const Round& round, std::size_t returns) {
  std::string editions;
  for (const RoundEdition& one : round.editions) {
    editions += fmt::format("{}{} {}", editions.empty() ? "" : ", ", one.number, words(one.state));
  }
  return fmt::format("{:<26} {}  {:<10}  {:>7}  {}\n", round.club, text(round.year),
                     words(round.state), returns, editions.empty() ? "none" : editions);
}

Outcome list_rounds(const RoundStore& store, const Environment& environment) {
  const std::vector<Round> rounds = store.rounds();
  if (rounds.empty()) {
    *environment.out << "No round has been opened in this workspace.\n";
    return Outcome::done;
  }
  *environment.out << fmt::format("{:<26} {:<7}  {:<10}  {:>7}  {}\n", "CLUB", "YEAR", "STATE",
                                  "RETURNS", "EDITIONS");
  for (const Round& one : rounds) {
    *environment.out << line_of(one, store.returns_of(one.id).size());
  }
  return Outcome::done;
}

std::optional<Round> found(const RoundStore& store, const std::string& club, const Period& year) {
  for (Round& one : store.rounds()) {
    if (one.club == club && one.year == year) return std::move(one);
  }
  return std::nullopt;
}

Outcome open_round(RoundStore& store, const Club& club, const Period& year,
                   const Environment& environment) {
  if (const auto there = found(store, club.id, year)) {
    return refused(environment, {.what = fmt::format("The round {} is {} already.", name_of(*there),
                                                     words(there->state)),
                                 .where = {},
                                 .hint = "A club has one round a year."});
  }
  store.open(club.id, year, environment.now());
  *environment.out << fmt::format("The round {} {} is open: returns can be filled in.\n", club.id,
                                  text(year));
  return Outcome::done;
}

Outcome publish_round(RoundStore& store, const Club& club, const Period& year, RoundState next,
                      const Environment& environment) {
  const auto round = found(store, club.id, year);
  if (!round) {
    return refused(environment,
                   {.what = fmt::format("There is no round {} {}.", club.id, text(year)),
                    .where = {},
                    .hint = "plumbline round shows those that are there."});
  }
  if (const Status may = may_become(*round, next); !may) return refused(environment, may.error());
  store.publish(round->id, next, environment.now());
  *environment.out << fmt::format("The round {} is {} now: edition {} holds {} returns.\n",
                                  name_of(*round), words(next), round->editions.size() + 1,
                                  store.returns_of(round->id).size());
  return Outcome::done;
}

}  // namespace

Outcome move_round(const Places& places, const RoundWords& words, const Environment& environment) {
  const auto known = environment.register_of(places.workspace);
  if (!known) return refused(environment, known.error());
  if (!*known) {
    return refused(environment, {.what = "There is no workspace here.",
                                 .where = places.workspace.string(),
                                 .hint = "Import a published file first, or make one with "
                                         "plumbline demo."});
  }
  auto store = environment.open_rounds(places.workspace);
  if (!store) return refused(environment, store.error());
  if (words.action == "list") return list_rounds(**store, environment);
  if (words.club.empty() || words.year.empty()) {
    return refused(environment, {.what = "Which round is meant is not said.",
                                 .where = {},
                                 .hint = "Say both: --club children-looked-after --year 2013-14."});
  }
  auto clubs = load_clubs(places);
  if (!clubs) return refused(environment, clubs.error());
  const Definitions definitions(*std::move(clubs));
  const auto club = club_typed(definitions, words.club);
  if (!club) return refused(environment, club.error());
  const auto year = parse_financial_year(words.year);
  if (!year) return refused(environment, year.error());
  const auto next = state_after(words.action);
  if (!next) return open_round(**store, **club, *year, environment);
  return publish_round(**store, **club, *year, *next, environment);
}

}  // namespace plumbline
