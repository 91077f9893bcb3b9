// A measure over the years, for one authority beside a group.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/question.h"
#include "comparison/group.h"
#include "reports/measure_trend.h"
#include "views/measure_view.h"
#include "workspace/snapshot.h"

namespace plumbline {
namespace {

Result<MeasureTrend> make_trend(const Snapshot& snapshot, const MeasureChoice& choice,
                                AuthorityId own, const std::string& group_name, bool real_terms) {
  const Session& session = snapshot.session();
  const auto& with = snapshot.years_of(choice);
  if (with.empty()) {
    return Error{.what = fmt::format("No loaded file gives {} for any year.", id_of(choice)),
                 .where = {},
                 .hint = "'plumbline releases' lists what is loaded."};
  }
  const Period newest{PeriodKind::financial_year, with.front()};
  const std::optional own_then = session.authorities->at_time(own, newest);
  const auto group =
      make_group(group_name, own_then, newest, *session.authorities, session.neighbours);
  if (!group) return group.error();
  const View view{.year = newest, .own = own, .group = *group, .words = {}};
  MeasureTrend trend{.measure = choice,
                     .group = group->words,
                     .years = years_of_view(snapshot, choice, view),
                     .deflators = {},
                     .price_year = 0,
                     .breaks = {},
                     .notes = {}};
  const std::vector<Place> axis = national_axis(*session.authorities, newest.year);
  const auto place = std::ranges::find(axis, *own_then, &Place::authority);
  const auto told =
      snapshot.story(choice, newest.year,
                     place == axis.end() ? 0U : static_cast<std::size_t>(place - axis.begin()));
  if (told) {
    trend.breaks = break_years(**told, *session.definitions);
    add_break_notes(**told, *session.definitions, newest.year, trend.notes);
  }
  if (!real_terms) return trend;
  std::vector<Place> england;
  for (const TrendYear& year : trend.years) england.push_back({england_id, year.year});
  const Status done = put_in_real_terms(trend, LedgerView(*session.ledger, std::move(england)));
  if (!done) return done.error();
  return trend;
}

}  // namespace

Outcome show_trend(const Places& places, const TrendWords& words, const Environment& environment) {
  auto session = open_session(places, environment);
  if (!session) return refused(environment, session.error());
  const auto choice = measure_typed(*session->definitions, words.measure);
  if (!choice) return refused(environment, choice.error());
  const Period today{PeriodKind::financial_year, static_cast<std::int16_t>(environment.this_year)};
  const auto own = find_authority(words.authority, today, *session->authorities);
  if (!own) return refused(environment, own.error());
  const bool fictional = session->is_fictional();
  const Snapshot snapshot(*std::move(session));
  const auto trend = make_trend(snapshot, *choice, *own, words.group, words.real_terms);
  if (!trend) return refused(environment, trend.error());
  say_fictional(snapshot.session(), environment, words.format);
  const Authority& authority = snapshot.session().authorities->at(*own);
  *environment.out << (words.format == "csv"    ? as_csv(*trend, authority, fictional)
                       : words.format == "json" ? as_json(*trend, authority, fictional)
                                                : as_text(*trend, authority));
  const bool any = std::ranges::any_of(
      trend->years, [](const TrendYear& year) { return year.own && year.own->cell.is_number(); });
  return any ? Outcome::done : Outcome::refused;
}

}  // namespace plumbline
