// A cost set against an outcome: what is spent beside what came of it.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "charts/scatter.h"
#include "reports/finding.h"
#include "reports/measure_chart.h"
#include "reports/words.h"

namespace plumbline {
namespace {

// One authority with both figures.
struct Both {
  AuthorityId authority = 0;
  double cost = 0, outcome = 0;
};

std::string in_full(double value, const MeasureTable& table) {
  const MeasureChoice& used = table.measure.used;
  return shown(value, used.variant->unit_text, used.measure->decimals);
}

std::vector<Both> with_both(const MeasureView& view) {
  std::map<AuthorityId, double> outcomes;
  const auto keep = [&](const MeasureRow& row) {
    if (row.figure.cell.is_number()) outcomes[row.authority] = row.figure.number;
  };
  for (const MeasureRow& row : view.outcome->rows) keep(row);
  if (view.outcome->own) keep(*view.outcome->own);
  std::vector<Both> all;
  const auto add = [&](const MeasureRow& row) {
    const auto outcome = outcomes.find(row.authority);
    if (outcome == outcomes.end() || !row.figure.cell.is_number()) return;
    all.push_back({row.authority, row.figure.number, outcome->second});
  };
  for (const MeasureRow& row : view.table->rows) {
    if (row.excluded == Excluded::no) add(row);
  }
  if (view.table->own && !view.table->group.holds_own) add(*view.table->own);
  return all;
}

const Both* own_of(const std::vector<Both>& all, const MeasureView& view) {
  if (!view.table->own) return nullptr;
  const auto found = std::ranges::find(all, view.table->own->authority, &Both::authority);
  return found == all.end() ? nullptr : &*found;
}

std::string title(const MeasureView& view, const Both* own) {
  const MeasureDefinition& outcome = *view.outcome->measure.used.measure;
  const auto& cost_median = view.table->summary.median;
  const auto& outcome_median = view.outcome->summary.median;
  if (own == nullptr || !cost_median || !outcome_median) {
    return fmt::format("{} against cost", outcome.label);
  }
  return fmt::format("{}: {} cost than the median, and {}",
                     name_of(view.authorities->at(own->authority)),
                     own->cost > *cost_median ? "higher" : "lower",
                     own->outcome > *outcome_median ? outcome.more : outcome.less);
}

Table both_table(const MeasureView& view, const std::vector<Both>& all) {
  Table table{.caption = fmt::format("{} and {}", view.table->measure.used.variant->label,
                                     view.outcome->measure.used.variant->label),
              .columns = {{"Authority"},
                          {unit_words(view.table->measure.used.variant->unit_text), true},
                          {unit_words(view.outcome->measure.used.variant->unit_text), true}},
              .rows = {}};
  for (const Both& one : all) {
    TableRow row{.cells = {{.text = name_of(view.authorities->at(one.authority))},
                           {.text = in_full(one.cost, *view.table)},
                           {.text = in_full(one.outcome, *view.outcome)}}};
    row.own = view.table->own && view.table->own->authority == one.authority;
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::vector<ScatterDot> dots(const MeasureView& view, const std::vector<Both>& all) {
  std::vector<ScatterDot> made;
  made.reserve(all.size());
  for (const Both& one : all) {
    const bool own = view.table->own && view.table->own->authority == one.authority;
    const bool pointed =
        std::ranges::find(view.pointed_out, one.authority) != view.pointed_out.end();
    made.push_back({.name = name_of(view.authorities->at(one.authority)),
                    .across = one.cost,
                    .up = one.outcome,
                    .shown = fmt::format("{} and {}", in_full(one.cost, *view.table),
                                         in_full(one.outcome, *view.outcome)),
                    .standout = own       ? Standout::own
                                : pointed ? Standout::group
                                          : Standout::none});
  }
  return made;
}

std::string description(const MeasureView& view, const std::vector<Both>& all, const Both* own) {
  std::string words = fmt::format("{} authorities, one mark each. ", all.size());
  if (own != nullptr) {
    words += fmt::format("{} has {} and {}. ", name_of(view.authorities->at(own->authority)),
                         in_full(own->cost, *view.table), in_full(own->outcome, *view.outcome));
  }
  if (view.table->summary.median && view.outcome->summary.median) {
    words += fmt::format("The medians are {} and {}. ",
                         in_full(*view.table->summary.median, *view.table),
                         in_full(*view.outcome->summary.median, *view.outcome));
  }
  return words;
}

}  // namespace

std::optional<Chart> outcome_chart(const MeasureView& view) {
  if (view.outcome == nullptr) return std::nullopt;
  const std::vector<Both> all = with_both(view);
  if (all.size() < smallest_group) return std::nullopt;
  const Both* own = own_of(all, view);
  const MeasureVariant& cost = *view.table->measure.used.variant;
  const MeasureDefinition& outcome = *view.outcome->measure.used.measure;
  const MeasureVariant& result = *view.outcome->measure.used.variant;
  return scatter_chart(
      {.words = {.title = title(view, own),
                 .subtitle = fmt::format("{}, against cost ({}). Dashed: the medians.",
                                         outcome.label, unit_words(cost.unit_text)),
                 .description = description(view, all, own),
                 .coverage = fmt::format("{} of {} authorities have both figures.", all.size(),
                                         view.table->rows.size()),
                 .source = "A picture of two figures: neither is shown to cause the other."},
       .table = both_table(view, all),
       .dots = dots(view, all),
       .median_across = view.table->summary.median,
       .median_up = view.outcome->summary.median,
       .across_label = unit_words(cost.unit_text),
       .up_label = unit_words(result.unit_text),
       .corners = {"Lower cost, " + outcome.more, "Higher cost, " + outcome.more,
                   "Lower cost, " + outcome.less, "Higher cost, " + outcome.less},
       .across_text = axis_words(cost),
       .up_text = axis_words(result)});
}

}  // namespace plumbline
