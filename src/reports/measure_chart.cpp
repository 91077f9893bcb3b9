#include "reports/measure_chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/number.h"
#include "base/text.h"
#include "charts/bars.h"
#include "charts/columns.h"
#include "charts/trend.h"
#include "reports/finding.h"
#include "reports/sources.h"
#include "reports/words.h"

namespace plumbline {
namespace {

constexpr std::size_t most_named_bars = 30;
constexpr std::size_t most_not_shown = 25;

std::string year_words(std::int16_t year) { return text(Period{PeriodKind::financial_year, year}); }

const MeasureVariant& variant_of(const MeasureView& view) {
  return *view.table->measure.used.variant;
}

std::string in_full(double value, const MeasureView& view) {
  return shown(value, variant_of(view).unit_text, view.table->measure.used.measure->decimals);
}

std::string subtitle(const MeasureView& view) {
  const MeasureVariant& variant = variant_of(view);
  return fmt::format("{}, divided by {}. {}. {}.", unit_words(variant.unit_text), variant.base,
                     year_words(view.table->year),
                     view.table->group.name == "all" ? with_capital(view.table->group.words)
                                                     : "Group: " + view.table->group.words);
}

std::string description(const MeasureView& view) {
  const MeasureTable& table = *view.table;
  std::string words;
  if (table.own && table.own->figure.cell.is_number()) {
    words = fmt::format("{} has {}", name_of(view.authorities->at(table.own->authority)),
                        in_full(table.own->figure.number, view));
    if (table.own->standing && table.own->standing->from_top > 0) {
      words += fmt::format(", {} from the highest", rank_of_all(*table.own->standing));
    }
    words += ". ";
  }
  if (table.summary.median) {
    words += fmt::format("The median is {}. ", in_full(*table.summary.median, view));
  }
  if (has_quarters(table.summary)) {
    words += fmt::format("A quarter are at or below {} and a quarter above {}. ",
                         in_full((*table.summary.quartiles)[1], view),
                         in_full((*table.summary.quartiles)[3], view));
  }
  return words.empty() ? "One mark for each authority." : words;
}

std::string source(const MeasureView& view) {
  if (!view.source.empty()) return source_words({view.source});
  return source_words(view.story == nullptr ? std::vector<std::string>{} : sources_of(*view.story));
}

std::string coverage(const MeasureTable& table) {
  return fmt::format("{} of {} authorities are counted.", table.summary.n, table.summary.asked);
}

std::vector<NotShown> not_shown(const MeasureView& view) {
  std::vector<NotShown> all;
  std::size_t more = 0;
  for (const MeasureRow& row : view.table->rows) {
    if (row.excluded == Excluded::no) continue;
    if (all.size() == most_not_shown) {
      ++more;
      continue;
    }
    NotShown one{.name = name_of(view.authorities->at(row.authority)),
                 .symbol = {},
                 .reason = std::string(words(row.excluded))};
    if (row.excluded == Excluded::missing) {
      const Missing why = row.figure.cell.missing();
      const std::string_view sign = symbol(why);
      if (!sign.empty()) one.symbol = fmt::format("[{}]", sign);
      one.reason = words(why);
    }
    all.push_back(std::move(one));
  }
  if (more > 0) {
    all.push_back({fmt::format("{} more", more), "", "each with its reason in the table"});
  }
  return all;
}

std::vector<ColumnFigure> figures(const MeasureView& view) {
  const MeasureTable& table = *view.table;
  std::vector<ColumnFigure> all;
  all.reserve(table.rows.size() + 1);
  const auto add = [&](const MeasureRow& row) {
    const bool own = table.own && table.own->authority == row.authority;
    const bool pointed =
        std::ranges::find(view.pointed_out, row.authority) != view.pointed_out.end();
    all.push_back({.name = name_of(view.authorities->at(row.authority)),
                   .value = row.figure.number,
                   .shown = in_full(row.figure.number, view),
                   .standout = own       ? Standout::own
                               : pointed ? Standout::group
                                         : Standout::none,
                   .to_confirm = row.figure.cell.has(Cell::flagged)});
  };
  for (const MeasureRow& row : table.rows) {
    if (row.excluded == Excluded::no) add(row);
  }
  const bool outside = table.own && !table.group.holds_own && table.own->figure.cell.is_number();
  if (outside) add(*table.own);
  return all;
}

std::optional<Quarters> quarters_of(const Summary& summary) {
  if (!has_quarters(summary)) return std::nullopt;
  return Quarters{(*summary.quartiles)[1], (*summary.quartiles)[2], (*summary.quartiles)[3]};
}

ChartWords comparison_words(const MeasureView& view) {
  return {.title = fmt::format("{}, {}", variant_of(view).label, year_words(view.table->year)),
          .subtitle = subtitle(view),
          .description = description(view),
          .coverage = coverage(*view.table),
          .source = source(view)};
}

Chart columns_of(const MeasureView& view, std::vector<ColumnFigure> all) {
  const bool is_cost = variant_of(view).unit_text.starts_with("GBP");
  return columns_chart({.words = comparison_words(view),
                        .table = authorities_table(view),
                        .figures = std::move(all),
                        .median = view.table->summary.median,
                        .quarters = quarters_of(view.table->summary),
                        .median_label = "Median",
                        .low_end = is_cost ? "Lowest cost" : "Lowest",
                        .high_end = is_cost ? "Highest cost" : "Highest",
                        .quarter_noun = is_cost ? "cost" : "",
                        .axis_text = axis_words(variant_of(view))});
}

Chart bars_of(const MeasureView& view, std::vector<ColumnFigure> all,
              std::vector<NotShown> missing) {
  return bars_chart({.words = comparison_words(view),
                     .table = authorities_table(view),
                     .figures = std::move(all),
                     .not_shown = std::move(missing),
                     .median = view.table->summary.median,
                     .quarters = quarters_of(view.table->summary),
                     .median_label = "Median",
                     .axis_text = axis_words(variant_of(view))});
}

}  // namespace

std::function<std::string(double)> axis_words(const MeasureVariant& variant) {
  return [unit = variant.unit_text](double value) {
    const double size = std::abs(value);
    const bool whole = size >= 100 || std::abs(value - std::round(value)) < 1e-9;
    return shown(value, unit, whole ? 0 : size >= 10 ? 1 : 2);
  };
}

Table authorities_table(const MeasureView& view) {
  const MeasureVariant& variant = variant_of(view);
  Table table{.caption = fmt::format("{}, {}: {}", variant.label, year_words(view.table->year),
                                     view.table->group.words),
              .columns = {{"Authority"},
                          {unit_words(variant.unit_text), true},
                          {"Rank from the highest", true},
                          {"Beside the median", true}},
              .rows = {}};
  table.rows.reserve(view.table->rows.size());
  const MeasureAddresses addresses(view.table->measure.asked, view.words);
  for (const MeasureRow& row : view.table->rows) {
    const Authority& authority = view.authorities->at(row.authority);
    TableRow made;
    made.own = view.table->own && view.table->own->authority == row.authority;
    made.cells.reserve(4);
    made.cells.push_back({.text = name_of(authority), .link = addresses.of(authority)});
    std::string value =
        shown(row.figure, variant.unit_text, view.table->measure.used.measure->decimals);
    value += open_range(row.figure, variant.unit_text, view.table->measure.used.measure->decimals);
    made.cells.push_back({.text = std::move(value)});
    std::string rank, gap;
    if (row.standing) {
      rank = rank_number(*row.standing);
      if (row.standing->percent_from_median) {
        gap = fmt::format("{:+.1f}%", *row.standing->percent_from_median);
      }
    } else if (row.excluded != Excluded::missing) {
      rank = plumbline::words(row.excluded);
    }
    made.cells.push_back({.text = std::move(rank)});
    made.cells.push_back({.text = std::move(gap)});
    table.rows.push_back(std::move(made));
  }
  return table;
}

std::optional<Chart> comparison_chart(const MeasureView& view) {
  std::vector<ColumnFigure> all = figures(view);
  if (all.empty()) return std::nullopt;
  std::vector<NotShown> missing = not_shown(view);
  if (all.size() > most_named_bars) {
    Chart chart = columns_of(view, std::move(all));
    chart.not_shown = std::move(missing);
    return chart;
  }
  Chart chart = bars_of(view, std::move(all), missing);
  chart.not_shown = std::move(missing);
  return chart;
}

}  // namespace plumbline
