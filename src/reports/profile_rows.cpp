#include "reports/profile_rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "charts/strip.h"
#include "reports/finding.h"
#include "reports/words.h"

namespace plumbline {
namespace {

std::string in_full(const std::optional<double>& value, const MeasureTable& table) {
  if (!value) return "not shown";
  const MeasureChoice& used = table.measure.used;
  return shown(*value, used.variant->unit_text, used.measure->decimals);
}

// Of a group that the authority is no member of: how many of it are lower.
std::string place_outside(const MeasureTable& table) {
  const auto counted = [&](const MeasureRow& row) { return row.excluded == Excluded::no; };
  const auto lower = [&](const MeasureRow& row) {
    return counted(row) && row.figure.number < table.own->figure.number;
  };
  return fmt::format("above {} of {}", std::ranges::count_if(table.rows, lower),
                     std::ranges::count_if(table.rows, counted));
}

// A group in few words, for the narrow column.
std::string group_label(const Group& group) {
  if (group.name == "all") return "All authorities";
  if (!group.name.starts_with("neighbours")) return group.words;
  const auto dash = group.name.find('-');
  if (dash == std::string::npos) return "Its neighbours";
  return fmt::format("Its neighbours ({} model)", group.name.substr(dash + 1));
}

}  // namespace

std::string rank_words(const MeasureTable& table) {
  if (!table.own || !table.own->figure.cell.is_number()) return "";
  if (!table.group.holds_own && table.summary.n > 0) return place_outside(table);
  if (!table.own->standing || table.own->standing->from_top == 0) return "";
  return rank_of_all(*table.own->standing);
}

std::string topic(const MeasureTable& table) {
  const std::string& label = table.measure.used.variant->label;
  return label.substr(0, std::min(label.find(": "), label.find(" per ")));
}

std::string fact_detail(const MeasureTable& table) {
  std::string detail = "median " + in_full(table.summary.median, table);
  const std::string rank = rank_words(table);
  if (!rank.empty()) detail += "; " + rank + (table.group.holds_own ? " from the highest" : "");
  return detail;
}

Drawing strip_of(const MeasureTable& table, const std::optional<double>& last_year,
                 StripTicks ticks) {
  StripInput input{.title = table.measure.used.variant->label, .description = {}};
  for (const MeasureRow& row : table.rows) {
    if (row.excluded == Excluded::no) input.others.push_back(row.figure.number);
  }
  if (ticks == StripTicks::ends && !input.others.empty()) {
    const auto [least, greatest] = std::ranges::minmax(input.others);
    input.others = {least, greatest};
  }
  if (table.own && table.own->figure.cell.is_number()) input.own = table.own->figure.number;
  input.last_year = last_year;
  input.median = table.summary.median;
  if (table.summary.quartiles) {
    const QuartileCuts& cuts = *table.summary.quartiles;
    input.quarters = Quarters{cuts[1], cuts[2], cuts[3]};
  }
  input.low_text = table.summary.least ? in_full(table.summary.least, table) : "";
  input.high_text = table.summary.greatest ? in_full(table.summary.greatest, table) : "";
  input.description = fmt::format("{} among {} authorities, median {}.",
                                  input.own ? in_full(input.own, table) : "No figure",
                                  table.summary.n, in_full(table.summary.median, table));
  return strip(input);
}

TableRow profile_row(const MeasureTable& table, const std::optional<double>& last_year) {
  const auto cut = [&](std::size_t which) {
    return table.summary.quartiles ? in_full((*table.summary.quartiles)[which], table)
                                   : std::string("not shown");
  };
  const MeasureChoice& used = table.measure.used;
  TableRow row;
  row.cells = {
      {.text = group_label(table.group)},
      {.text = table.own ? shown(table.own->figure, used.variant->unit_text, used.measure->decimals)
                         : ""},
      {.text = cut(1)},
      {.text = in_full(table.summary.median, table)},
      {.text = cut(3)},
      {.text = in_full(table.summary.mean, table)},
      {.text = rank_words(table)},
      {.text = {}, .link = {}, .drawing = strip_of(table, last_year)}};
  return row;
}

}  // namespace plumbline
