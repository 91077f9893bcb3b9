#include "views/measure_view.h"

#include <algorithm>

#include "comparison/nearest_name.h"
#include "views/gap_view.h"

namespace plumbline {
namespace {

std::vector<AuthorityId> pointed_out(const MeasureSource& source, const View& view) {
  std::vector<AuthorityId> all;
  const std::string& group = view.group.name;
  if (!view.own || group.starts_with("neighbours") || is_nearest(group)) return all;
  const std::string name = neighbours_for(*view.own, view.year, source);
  for (const NeighbourSet& set : source.neighbours()) {
    if (set.name() != name) continue;
    for (const Neighbour& one : set.of(*view.own, view.year, source.authorities()))
      all.push_back(one.id);
  }
  return all;
}

// How the figure of the authority that the report tells of was made.
const FigureStory* story_of(const MeasureSource& source, const MeasureChoice& choice,
                            const std::vector<Place>& axis, const MeasureTable& table) {
  const auto whose = told_of(table);
  const auto place = std::ranges::find(axis, whose.value_or(england_id), &Place::authority);
  if (!whose || place == axis.end()) return nullptr;
  const auto told =
      source.story(choice, table.year, static_cast<std::size_t>(place - axis.begin()));
  return told ? *told : nullptr;
}

// The outcome that the packs set against the cost, for the same group.
std::unique_ptr<const MeasureTable> outcome_of(const MeasureSource& source,
                                               const MeasureChoice& choice, const View& asked) {
  if (choice.measure->outcome.empty()) return nullptr;
  const auto outcome = source.definitions().find_measure(choice.measure->outcome);
  if (!outcome) return nullptr;
  const auto measure = source.measure(*outcome, asked.year.year);
  if (!measure || (*measure)->numbers == 0) return nullptr;
  return std::make_unique<const MeasureTable>(
      measure_table(**measure, asked.group, asked.own, source.authorities()));
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

std::optional<GroupYear> year_of_view(const MeasureSource& source, const MeasureChoice& choice,
                                      const View& view, std::int16_t year) {
  const Period period{PeriodKind::financial_year, year};
  const auto measure = source.measure(choice, year);
  if (!measure) return std::nullopt;
  GroupYear made{.measure = *measure, .group = {}, .own = {}};
  if (view.own) made.own = source.authorities().at_time(*view.own, period);
  if (year == view.year.year) {
    made.group = view.group;
  } else if (auto group = source.group(view.group.name, made.own, period)) {
    made.group = *std::move(group);
  }
  return made;
}

std::vector<TrendYear> years_of_view(const MeasureSource& source, const MeasureChoice& choice,
                                     const View& view, const MeasureTable* known) {
  std::vector<TrendYear> all;
  const std::vector<std::int16_t>& years = source.years_of(choice);
  if (years.empty()) return all;
  for (std::int16_t year = years.back(); year <= years.front(); ++year) {
    if (known != nullptr && known->year == year) {
      const auto measure = source.measure(choice, year);
      if (measure) all.push_back(year_of(*known, (*measure)->numbers > 0));
      continue;
    }
    const auto then = year_of_view(source, choice, view, year);
    if (!then) continue;
    all.push_back(trend_year(*then->measure, then->group, then->own, source.authorities()));
    all.back().year = year;
  }
  return all;
}

Result<MadeMeasure> make_measure_view(const MeasureSource& source, const MeasureChoice& choice,
                                      const Asked& words) {
  std::vector<std::int16_t> years = source.years_of(choice);
  if (years.empty()) years = source.years();
  if (years.empty()) {
    return Error{.what = "No published file is loaded yet.",
                 .where = {},
                 .hint = "Whoever looks after this site can load one."};
  }
  auto asked = view_of(words, source, years);
  if (!asked) return asked.error();
  const auto measure = source.measure(choice, asked->year.year);
  if (!measure) return measure.error();
  MadeMeasure made{.asked = *std::move(asked),
                   .years = std::move(years),
                   .table = {},
                   .outcome = {},
                   .gap = {},
                   .view = {}};
  const View& view = made.asked;
  made.table = std::make_unique<const MeasureTable>(
      measure_table(**measure, view.group, view.own, source.authorities()));
  made.outcome = outcome_of(source, choice, view);
  made.gap = gap_of_view(source, **measure, view);
  made.view = {.measure = *measure,
               .table = made.table.get(),
               .outcome = made.outcome.get(),
               .gap = made.gap.get(),
               .authorities = &source.authorities(),
               .breaks = {},
               .break_notes = {},
               .years = years_of_view(source, choice, view, made.table.get()),
               .pointed_out = pointed_out(source, view),
               .source = source.words_on_source(view.year.year),
               .story = story_of(source, choice, *(*measure)->axis, *made.table),
               .words = view.words,
               .fictional = source.is_fictional()};
  if (made.view.story != nullptr) {
    made.view.breaks = break_years(*made.view.story, source.definitions());
    add_break_notes(*made.view.story, source.definitions(), newest_of(made.view.years, view),
                    made.view.break_notes);
  }
  return made;
}

}  // namespace plumbline
