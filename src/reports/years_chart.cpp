// The years of a measure as a chart.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "charts/trend.h"
#include "reports/finding.h"
#include "reports/measure_chart.h"
#include "reports/sources.h"
#include "reports/words.h"

namespace plumbline {
namespace {

std::string year_words(std::int16_t year) { return text(Period{PeriodKind::financial_year, year}); }

// Of every item that went into the figure, as often as it did.
void collect_breaks(const FigureStory& story, const Definitions& definitions,
                    std::vector<SeriesBreak>& breaks) {
  const ItemDefinition* item = definitions.find_item(split_series(story.name).code);
  if (item != nullptr) breaks.insert(breaks.end(), item->breaks.begin(), item->breaks.end());
  for (const FigureStory& input : story.inputs) collect_breaks(input, definitions, breaks);
}

std::vector<SeriesBreak> breaks_of(const FigureStory& story, const Definitions& definitions) {
  std::vector<SeriesBreak> breaks;
  collect_breaks(story, definitions, breaks);
  return breaks;
}

std::string in_full(double value, const MeasureView& view) {
  const MeasureChoice& used = view.table->measure.used;
  return shown(value, used.variant->unit_text, used.measure->decimals);
}

Table years_table(const MeasureView& view, const std::string& own_name) {
  Table table{.caption = fmt::format("{} over the years", view.table->measure.used.variant->label),
              .columns = {{"Year"},
                          {own_name, true},
                          {"Lower quartile", true},
                          {"Median", true},
                          {"Upper quartile", true},
                          {"Authorities counted", true}},
              .rows = {}};
  if (own_name.empty()) table.columns.erase(table.columns.begin() + 1);
  for (const TrendYear& year : view.years) {
    const auto cut = [&](std::size_t which) {
      return year.summary.quartiles ? in_full((*year.summary.quartiles)[which], view)
                                    : std::string("not shown");
    };
    TableRow row;
    row.cells.push_back({.text = year_words(year.year)});
    if (!own_name.empty()) {
      const MeasureChoice& used = view.table->measure.used;
      row.cells.push_back(
          {.text = year.own ? shown(*year.own, used.variant->unit_text, used.measure->decimals)
                            : "did not exist"});
    }
    row.cells.push_back({.text = cut(1)});
    row.cells.push_back(
        {.text = year.summary.median ? in_full(*year.summary.median, view) : "not shown"});
    row.cells.push_back({.text = cut(3)});
    row.cells.push_back({.text = std::to_string(year.summary.n)});
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::vector<TrendPoint> points(const MeasureView& view) {
  std::vector<TrendPoint> all;
  for (const TrendYear& year : view.years) {
    TrendPoint point;
    point.year = year_words(year.year);
    point.median = year.summary.median;
    if (year.summary.quartiles) {
      const QuartileCuts& cuts = *year.summary.quartiles;
      point.quarters = Quarters{cuts[1], cuts[2], cuts[3]};
    }
    if (year.own && year.own->cell.is_number()) {
      point.own = year.own->number;
    } else if (view.table->own) {
      point.why_not = !year.loaded ? "Not loaded" : "No figure";
    }
    if (std::ranges::find(view.breaks, year.year) != view.breaks.end())
      point.break_words = "New definition";
    all.push_back(std::move(point));
  }
  return all;
}

// "rose 8.6%"
std::string change_words(double ratio) {
  const double percent = 100 * (ratio - 1);
  if (std::abs(percent) < 0.05) return "did not change";
  return fmt::format("{} {:.1f}%", percent > 0 ? "rose" : "fell", std::abs(percent));
}

std::string title(const MeasureView& view, const std::string& own_name) {
  const TrendYear* first = nullptr;
  for (const TrendYear& year : view.years) {
    if (year.own && year.own->cell.is_number() && year.summary.median && first == nullptr)
      first = &year;
  }
  const TrendYear& last = view.years.back();
  const bool comparable = first != nullptr && means_the_same(view.breaks, first->year, last.year);
  const bool both = comparable && first != &last && last.own && last.own->cell.is_number() &&
                    last.summary.median && first->own->number > 0 && *first->summary.median > 0;
  if (!both) return "Over the years";
  return fmt::format("{} {} since {}; the median {}", own_name,
                     change_words(last.own->number / first->own->number), year_words(first->year),
                     change_words(*last.summary.median / *first->summary.median));
}

}  // namespace

std::vector<std::int16_t> break_years(const FigureStory& story, const Definitions& definitions) {
  std::vector<std::int16_t> years;
  for (const SeriesBreak& one : breaks_of(story, definitions)) years.push_back(one.from);
  return years;
}

bool means_the_same(const std::vector<std::int16_t>& breaks, std::int16_t earlier,
                    std::int16_t later) {
  return std::ranges::none_of(breaks,
                              [&](std::int16_t year) { return earlier < year && year <= later; });
}

void add_break_notes(const FigureStory& story, const Definitions& definitions, std::int16_t until,
                     std::vector<std::string>& notes) {
  for (const SeriesBreak& one : breaks_of(story, definitions)) {
    if (one.from > until) continue;
    const std::string note = fmt::format("From {} {}", year_words(one.from), one.why);
    if (std::ranges::find(notes, note) == notes.end()) notes.push_back(note);
  }
}

std::optional<Chart> years_chart(const MeasureView& view) {
  const auto loaded = std::ranges::count_if(view.years, &TrendYear::loaded);
  if (loaded < 2) return std::nullopt;
  const std::string own_name =
      view.table->own ? name_of(view.authorities->at(view.table->own->authority)) : std::string();
  const MeasureVariant& variant = *view.table->measure.used.variant;
  return trend_chart(
      {.words = {.title = title(view, own_name),
                 .subtitle = fmt::format(
                     "{}, as it was in each year (cash prices). Shaded: the middle half of {}.",
                     unit_words(variant.unit_text), view.table->group.words),
                 .description = fmt::format("{} in {} years.", variant.label, view.years.size()),
                 .coverage = fmt::format("{} of {} years are loaded.", loaded, view.years.size()),
                 .source = sources_below},
       .table = years_table(view, own_name),
       .points = points(view),
       .own_name = own_name,
       .axis_text = axis_words(variant),
       .value_text = [&view](double value) { return in_full(value, view); }});
}

}  // namespace plumbline
