// A measure for a group, and how one figure was made.
#include <fmt/format.h>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/story_text.h"
#include "measures/explanation.h"
#include "reports/measure_table.h"

namespace plumbline {
namespace {

void say_fictional(const Session& session, const Environment& environment,
                   const std::string& format) {
  if (!session.is_fictional() || format != "text") return;
  *environment.out << "Fictional figures: " << session.register_name << "\n\n";
}

}  // namespace

Outcome show_table(const Places& places, const TableWords& words, const Environment& environment) {
  const auto session = open_session(places, environment);
  if (!session) return refused(environment, session.error());
  const auto year = parse_financial_year(words.year);
  if (!year) return refused(environment, year.error());
  const auto choice = session->definitions->find_measure(words.measure);
  if (!choice) return refused(environment, choice.error());
  std::optional<AuthorityId> own;
  if (!words.authority.empty()) {
    const auto found = find_authority(words.authority, *year, *session->authorities);
    if (!found) return refused(environment, found.error());
    own = *found;
  }
  const auto group =
      make_group(words.group, own, *year, *session->authorities, session->neighbours);
  if (!group) return refused(environment, group.error());
  LedgerView view(*session->ledger, national_axis(*session->authorities, year->year));
  Calculator calculator(*session->definitions, view, words.stand_ins);
  const auto table = measure_table(calculator, *choice, *group, own);
  if (!table) return refused(environment, table.error());
  say_fictional(*session, environment, words.format);
  const Register& authorities = *session->authorities;
  *environment.out << (words.format == "csv"    ? as_csv(*table, authorities)
                       : words.format == "json" ? as_json(*table, authorities)
                                                : as_text(*table, authorities));
  return table->summary.n == 0 ? Outcome::refused : Outcome::done;
}

Outcome explain_measure(const Places& places, const ExplainWords& words,
                        const Environment& environment) {
  const auto session = open_session(places, environment);
  if (!session) return refused(environment, session.error());
  const auto year = parse_financial_year(words.year);
  if (!year) return refused(environment, year.error());
  const auto choice = session->definitions->find_measure(words.measure);
  if (!choice) return refused(environment, choice.error());
  const auto own = find_authority(words.authority, *year, *session->authorities);
  if (!own) return refused(environment, own.error());
  LedgerView view(*session->ledger, {{*own, year->year}});
  Calculator calculator(*session->definitions, view);
  const auto told = story(calculator, *choice, 0);
  if (!told) return refused(environment, told.error());
  say_fictional(*session, environment, "text");
  *environment.out << story_text(*told, session->authorities->at(*own).name, text(*year));
  return Outcome::done;
}

}  // namespace plumbline
