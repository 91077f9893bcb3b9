// A measure for a group, and how one figure was made.
#include <fmt/format.h>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/question.h"
#include "cli/story_text.h"
#include "measures/explanation.h"
#include "reports/measure_table.h"
#include "reports/words.h"

namespace plumbline {

Outcome show_table(const Places& places, const TableWords& words, const Environment& environment) {
  auto asked = ask(places, environment, words.year, words.authority);
  if (!asked) return refused(environment, asked.error());
  const Session& session = asked->session;
  const auto choice = measure_typed(*session.definitions, words.measure);
  if (!choice) return refused(environment, choice.error());
  if (asked->own && !session.authorities->exists(*asked->own, asked->year)) {
    return refused(environment, did_not_exist(session.authorities->at(*asked->own), asked->year));
  }
  const auto group =
      make_group(words.group, asked->own, asked->year, *session.authorities, session.neighbours);
  if (!group) return refused(environment, group.error());
  LedgerView view(*session.ledger, national_axis(*session.authorities, asked->year.year));
  Calculator calculator(*session.definitions, view, words.stand_ins);
  const auto table = measure_table(calculator, *choice, *group, asked->own);
  if (!table) return refused(environment, table.error());
  say_fictional(session, environment, words.format);
  *environment.out << rendered(*table, words.format, *session.authorities);
  if (table->summary.n > 0) return Outcome::done;
  if (!table->measure.unfed.empty() && words.format == "text") {
    *environment.error << years_with_figures(std::move(asked->session), {*choice}) << '\n';
  }
  return Outcome::refused;
}

Outcome explain_measure(const Places& places, const ExplainWords& words,
                        const Environment& environment) {
  auto asked = ask(places, environment, words.year, words.authority);
  if (!asked) return refused(environment, asked.error());
  const Session& session = asked->session;
  const auto choice = measure_typed(*session.definitions, words.measure);
  if (!choice) return refused(environment, choice.error());
  if (!session.authorities->exists(*asked->own, asked->year)) {
    return refused(environment, did_not_exist(session.authorities->at(*asked->own), asked->year));
  }
  LedgerView view(*session.ledger, {{*asked->own, asked->year.year}});
  Calculator calculator(*session.definitions, view);
  const auto told = story(calculator, *choice, 0);
  if (!told) return refused(environment, told.error());
  say_fictional(session, environment, words.format);
  const Authority& authority = session.authorities->at(*asked->own);
  *environment.out << (words.format == "json"
                           ? story_json(*told, authority, asked->year, session.is_fictional())
                           : story_text(*told, authority, asked->year));
  const Cell cell = told->figure.cell;
  if (cell != Cell(Missing::not_loaded) && cell != Cell(Missing::not_in_file)) {
    return Outcome::done;
  }
  if (words.format == "text") {
    *environment.error << years_with_figures(std::move(asked->session), {*choice}) << '\n';
  }
  return Outcome::refused;
}

}  // namespace plumbline
