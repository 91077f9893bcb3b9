#include "views/measure_view.h"

#include <algorithm>

namespace plumbline {
namespace {

std::vector<AuthorityId> pointed_out(const Session& session, const View& view) {
  std::vector<AuthorityId> all;
  if (!view.own || view.group.name.starts_with("neighbours")) return all;
  const std::string name = neighbours_for(*view.own, view.year, session);
  for (const NeighbourSet& set : session.neighbours) {
    if (set.name() != name) continue;
    for (const Neighbour& one : set.of(*view.own, view.year, *session.authorities))
      all.push_back(one.id);
  }
  return all;
}

// How the figure of the authority that the report tells of was made.
const FigureStory* story_of(const Snapshot& snapshot, const MeasureChoice& choice,
                            const std::vector<Place>& axis, const MeasureTable& table) {
  const auto whose = told_of(table);
  const auto place = std::ranges::find(axis, whose.value_or(england_id), &Place::authority);
  if (!whose || place == axis.end()) return nullptr;
  const auto told =
      snapshot.story(choice, table.year, static_cast<std::size_t>(place - axis.begin()));
  return told ? *told : nullptr;
}

// The outcome that the packs set against the cost, for the same group.
std::unique_ptr<const MeasureTable> outcome_of(const Snapshot& snapshot,
                                               const MeasureChoice& choice, const View& asked) {
  const Session& session = snapshot.session();
  if (choice.measure->outcome.empty()) return nullptr;
  const auto outcome = session.definitions->find_measure(choice.measure->outcome);
  if (!outcome) return nullptr;
  const auto measure = snapshot.measure(*outcome, asked.year.year);
  if (!measure || (*measure)->numbers == 0) return nullptr;
  return std::make_unique<const MeasureTable>(
      measure_table(**measure, asked.group, asked.own, *session.authorities));
}

std::int16_t newest_of(const std::vector<TrendYear>& years, const View& view) {
  std::int16_t newest = view.year.year;
  for (const TrendYear& year : years) newest = std::max(newest, year.year);
  return newest;
}

TrendYear year_of(const MeasureTable& table, bool loaded) {
  TrendYear made{.year = table.year, .loaded = loaded, .summary = table.summary, .own = {}};
  if (table.own) made.own = table.own->figure;
  return made;
}

}  // namespace

std::optional<GroupYear> year_of_view(const Snapshot& snapshot, const MeasureChoice& choice,
                                      const View& view, std::int16_t year) {
  const Session& session = snapshot.session();
  const Period period{PeriodKind::financial_year, year};
  const auto measure = snapshot.measure(choice, year);
  if (!measure) return std::nullopt;
  GroupYear made{.measure = *measure, .group = {}, .own = {}};
  if (view.own) made.own = session.authorities->at_time(*view.own, period);
  if (year == view.year.year) {
    made.group = view.group;
  } else if (auto group = make_group(view.group.name, made.own, period, *session.authorities,
                                     session.neighbours)) {
    made.group = *std::move(group);
  }
  return made;
}

std::vector<TrendYear> years_of_view(const Snapshot& snapshot, const MeasureChoice& choice,
                                     const View& view, const MeasureTable* known) {
  std::vector<TrendYear> all;
  const std::vector<std::int16_t>& years = snapshot.years_of(choice);
  if (years.empty()) return all;
  for (std::int16_t year = years.back(); year <= years.front(); ++year) {
    if (known != nullptr && known->year == year) {
      const auto measure = snapshot.measure(choice, year);
      if (measure) all.push_back(year_of(*known, (*measure)->numbers > 0));
      continue;
    }
    const auto then = year_of_view(snapshot, choice, view, year);
    if (!then) continue;
    all.push_back(
        trend_year(*then->measure, then->group, then->own, *snapshot.session().authorities));
    all.back().year = year;
  }
  return all;
}

Result<MadeMeasure> make_measure_view(const Snapshot& snapshot, const MeasureChoice& choice,
                                      const Asked& words) {
  const Session& session = snapshot.session();
  std::vector<std::int16_t> years = snapshot.years_of(choice);
  if (years.empty()) years = snapshot.years();
  if (years.empty()) {
    return Error{.what = "No published file is loaded yet.",
                 .where = {},
                 .hint = "Whoever looks after this site can load one."};
  }
  auto asked = view_of(words, snapshot, years);
  if (!asked) return asked.error();
  const auto measure = snapshot.measure(choice, asked->year.year);
  if (!measure) return measure.error();
  MadeMeasure made{.asked = *std::move(asked),
                   .years = std::move(years),
                   .table = {},
                   .outcome = {},
                   .view = {}};
  const View& view = made.asked;
  made.table = std::make_unique<const MeasureTable>(
      measure_table(**measure, view.group, view.own, *session.authorities));
  made.outcome = outcome_of(snapshot, choice, view);
  made.view = {.measure = *measure,
               .table = made.table.get(),
               .outcome = made.outcome.get(),
               .authorities = session.authorities.get(),
               .breaks = {},
               .break_notes = {},
               .years = years_of_view(snapshot, choice, view, made.table.get()),
               .pointed_out = pointed_out(session, view),
               .story = story_of(snapshot, choice, *(*measure)->axis, *made.table),
               .words = view.words,
               .fictional = session.is_fictional()};
  if (made.view.story != nullptr) {
    made.view.breaks = break_years(*made.view.story, *session.definitions);
    add_break_notes(*made.view.story, *session.definitions, newest_of(made.view.years, view),
                    made.view.break_notes);
  }
  return made;
}

}  // namespace plumbline
