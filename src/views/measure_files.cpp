#include "views/measure_files.h"

#include <algorithm>
#include <ranges>

#include "charts/picture.h"
#include "reports/measure_chart.h"
#include "reports/sources.h"

namespace plumbline {
namespace {

using Sources = std::vector<std::string>;

void add_new(const Sources& more, Sources& all) {
  for (const std::string& one : more) {
    if (std::ranges::find(all, one) == all.end()) all.push_back(one);
  }
}

// Of the authority's own figure, or of the first that there is.
std::optional<std::size_t> told_place(const GroupYear& year) {
  const FigureColumn& column = year.measure->figures.column;
  const std::vector<Place>& axis = *year.measure->axis;
  std::optional<std::size_t> first;
  for (std::size_t place = 0; place < axis.size(); ++place) {
    if (!column.cell[place].is_number()) continue;
    if (year.own == axis[place].authority) return place;
    if (!first) first = place;
  }
  return first;
}

Sources sources_of_year(const MeasureSource& source, const MeasureChoice& choice, const View& view,
                        std::int16_t year) {
  if (std::string whole = source.words_on_source(year); !whole.empty()) return {std::move(whole)};
  const auto then = year_of_view(source, choice, view, year);
  const auto place = then ? told_place(*then) : std::nullopt;
  if (!place) return {};
  const auto story = source.story(choice, year, *place);
  return story ? sources_of(**story) : Sources{};
}

Sources sources_of_years(const MeasureSource& source, const MeasureChoice& choice,
                         const View& view) {
  Sources all = sources_of_year(source, choice, view, view.year.year);
  for (const std::int16_t year : source.years_of(choice))
    add_new(sources_of_year(source, choice, view, year), all);
  return all;
}

// Those of what the chart shows: its years, or the outcome beside the cost.
Sources sources_of_chart(const MeasureSource& source, const MeasureChoice& choice, const View& view,
                         const Chart& chart) {
  if (chart.name == years_name) return sources_of_years(source, choice, view);
  Sources all = sources_of_year(source, choice, view, view.year.year);
  if (chart.name != outcome_name) return all;
  const auto outcome = source.definitions().find_measure(choice.measure->outcome);
  if (outcome) add_new(sources_of_year(source, *outcome, view, view.year.year), all);
  return all;
}

std::string fictional_of(const MeasureSource& source) {
  return source.is_fictional() ? fictional_words : "";
}

}  // namespace

FileFacts file_facts(const MeasureSource& source, const MeasureChoice& choice, const View& view) {
  return {.sources = sources_of_years(source, choice, view),
          .dataset_version = source.version(),
          .fictional = fictional_of(source)};
}

LongForm long_form(const MeasureSource& source, const MeasureChoice& choice, const View& view) {
  LongForm form{.measure = choice,
                .years = {},
                .authorities = &source.authorities(),
                .facts = file_facts(source, choice, view)};
  for (const std::int16_t year : std::views::reverse(source.years_of(choice))) {
    if (auto then = year_of_view(source, choice, view, year))
      form.years.push_back(*std::move(then));
  }
  return form;
}

Drawing chart_alone(const MeasureSource& source, const MeasureChoice& choice, const View& view,
                    const Chart& chart) {
  PictureWords words{.subject = choice.variant->label,
                     .source = source_words(sources_of_chart(source, choice, view, chart)),
                     .fictional = fictional_of(source)};
  if (chart.name != years_name) words.subject += ", " + text(view.year);
  Chart alone = chart;
  if (chart.words.source.text() == sources_below) alone.words.source = words.source;
  for (KeyEntry& entry : alone.key) {  // to whoever meets it, it is not "your authority"
    const bool own = entry.mark == KeyMark::own || entry.mark == KeyMark::own_diamond;
    if (own && view.own) entry.words = name_of(source.authorities().at(*view.own));
  }
  return picture(alone, words);
}

}  // namespace plumbline
