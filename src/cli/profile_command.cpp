#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/profile_documents.h"
#include "cli/question.h"
#include "reports/profile.h"

namespace plumbline {
namespace {

bool has_figure(const ProfileFigure& figure) {
  const MeasureTable& table = figure.table;
  return table.summary.n > 0 || (table.own && table.own->figure.cell.is_number());
}

bool has_any(const Profile& profile) {
  const bool money = std::ranges::any_of(
      profile.money, [](const ProfileMoney& line) { return has_figure(line.per_head); });
  return money || std::ranges::any_of(profile.panels, [](const ProfilePanel& panel) {
           return std::ranges::any_of(panel.figures, has_figure);
         });
}

std::vector<MeasureChoice> choices_of(const Profile& profile) {
  std::vector<MeasureChoice> all;
  for (const ProfilePanel& panel : profile.panels) {
    for (const ProfileFigure& figure : panel.figures) all.push_back(figure.table.measure.asked);
  }
  return all;
}

Error no_such_profile(const Definitions& definitions, const std::string& wanted) {
  std::vector<std::string> known;
  for (const Club& club : definitions.clubs()) {
    if (has_workload(club)) continue;  // published files do not fill it
    for (const ProfileDefinition& profile : club.profiles) known.push_back(profile.id);
  }
  return {.what = fmt::format("There is no profile {}.", in_quotes(wanted)),
          .where = {},
          .hint = known.empty() ? "No pack has one."
                                : fmt::format("There {} {}.", known.size() == 1 ? "is" : "are",
                                              listed(known))};
}

}  // namespace

Outcome show_profile(const Places& places, const ProfileWords& words,
                     const Environment& environment) {
  if (is_document(words.format)) return write_profile_documents(places, words, environment);
  if (!words.output.empty()) {
    return refused(environment,
                   {.what = fmt::format("--output is for html and pdf, not for {}.", words.format),
                    .where = {},
                    .hint = "Add --format html or --format pdf, or leave --output out."});
  }
  if (asks_for_all(words)) {
    return refused(
        environment,
        {.what = fmt::format("Profiles of all authorities are not made as {}.", words.format),
         .where = {},
         .hint = "Add --format html or --format pdf, and --output FOLDER."});
  }
  auto asked = ask(places, environment, words.year, words.authority);
  if (!asked) return refused(environment, asked.error());
  const Session& session = asked->session;
  const ProfileDefinition* definition = session.definitions->find_profile(words.profile);
  if (definition == nullptr) {
    return refused(environment, no_such_profile(*session.definitions, words.profile));
  }
  const auto group =
      make_group(words.group, asked->own, asked->year, *session.authorities, session.neighbours);
  if (!group) return refused(environment, group.error());
  LedgerView view(*session.ledger, national_axis(*session.authorities, asked->year.year));
  Calculator calculator(*session.definitions, view, words.stand_ins);
  const auto profile =
      make_profile(calculator, *definition, *asked->own, *group, {.gross = words.gross});
  if (!profile) return refused(environment, profile.error());
  if (!has_any(*profile)) {
    return refused(
        environment,
        {.what = fmt::format("Nothing of this profile is loaded for {}.", text(asked->year)),
         .where = {},
         .hint = years_with_figures(std::move(asked->session), choices_of(*profile))});
  }
  say_fictional(session, environment, words.format);
  *environment.out << rendered(*profile, words.format, *session.authorities);
  return Outcome::done;
}

}  // namespace plumbline
