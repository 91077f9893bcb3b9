#include "reports/measure_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "reports/finding.h"
#include "reports/gap_chart.h"
#include "reports/measure_chart.h"
#include "reports/sources.h"
#include "reports/words.h"

namespace plumbline {
namespace {

std::string year_words(std::int16_t year) { return text(Period{PeriodKind::financial_year, year}); }

class MeasureWriter {
 public:
  explicit MeasureWriter(const MeasureView& view)
      : view_(view), table_(*view.table), used_(table_.measure.used) {}

  Report write() {
    constexpr std::size_t usual_blocks = 16;
    report_.blocks.reserve(usual_blocks);
    const std::string year = year_words(table_.year);
    report_.kicker = fmt::format("{}, {}", used_.variant->label, year);
    report_.title = finding(table_, *view_.authorities);
    if (!table_.own) report_.kicker = used_.measure->group;
    report_.subject = fmt::format("{}, {}", used_.variant->label, year);
    report_.fictional = view_.fictional;
    if (view_.story != nullptr) report_.source = join(sources_of(*view_.story), "; ");
    if (!view_.source.empty()) report_.source = view_.source;
    if (const std::string why = not_loaded(table_); !why.empty()) {
      report_.title = fmt::format("{}: not loaded for {}", used_.variant->label, year);
      report_.blocks.emplace_back(paragraph(why));
    } else {
      add_facts();
      if (auto chart = comparison_chart(view_))
        report_.blocks.emplace_back(named(*std::move(chart), comparison_name));
      add_behind();
      add_story();
    }
    add_before_use();
    add_definition();
    return std::move(report_);
  }

 private:
  std::string in_full(double value) const {
    return shown(value, used_.variant->unit_text, used_.measure->decimals);
  }

  // What its files are called.
  static Chart named(Chart chart, const char* name) {
    chart.name = name;
    return chart;
  }

  void heading(std::string words, std::string id) {
    report_.blocks.emplace_back(
        Heading{.level = 2, .text = std::move(words), .id = std::move(id), .new_page = false});
  }

  void add_facts() {
    KeyFacts facts;
    if (table_.own) facts.facts.push_back(own_fact());
    if (table_.summary.median) {
      facts.facts.push_back({.label = "Median of " + table_.group.words,
                             .value = in_full(*table_.summary.median),
                             .detail = table_.summary.mean ? "Average (mean of authorities) " +
                                                                 in_full(*table_.summary.mean)
                                                           : ""});
    }
    if (table_.own && table_.own->standing && table_.own->standing->from_top > 0) {
      facts.facts.push_back(
          {.label = "Where it stands",
           .value = rank_of_all(*table_.own->standing),
           .detail = "from the highest" +
                     (quarter_words(table_).empty() ? "" : ": " + quarter_words(table_))});
    } else if (table_.summary.quartiles) {
      facts.facts.push_back({.label = "Middle half",
                             .value = in_full((*table_.summary.quartiles)[1]) + " to " +
                                      in_full((*table_.summary.quartiles)[3]),
                             .detail = fmt::format("of {} authorities", table_.summary.n)});
    }
    if (auto gap = gap_fact()) facts.facts.push_back(*std::move(gap));
    if (!table_.own && table_.summary.least && table_.summary.greatest) {
      facts.facts.push_back(
          {.label = "Lowest and highest",
           .value = in_full(*table_.summary.least) + " and " + in_full(*table_.summary.greatest)});
    }
    report_.blocks.emplace_back(std::move(facts));
    for (const std::string& note : table_.summary.notes)
      report_.blocks.emplace_back(paragraph(note));
  }

  KeyFact own_fact() const {
    KeyFact fact{
        .label = fmt::format("{}, {}", name_of(view_.authorities->at(table_.own->authority)),
                             year_words(table_.year)),
        .value = shown(table_.own->figure, used_.variant->unit_text, used_.measure->decimals),
        .detail = per_words(used_.variant->unit_text),
        .own = true};
    const TrendYear* before = nullptr;
    for (const TrendYear& year : view_.years) {
      if (year.year == table_.year - 1) before = &year;
    }
    const bool both = before != nullptr && before->own && before->own->cell.is_number() &&
                      before->own->number > 0 && table_.own->figure.cell.is_number();
    fact.detail +=
        open_range(table_.own->figure, used_.variant->unit_text, used_.measure->decimals);
    if (both) fact.detail += (fact.detail.empty() ? "" : ", ") + change_words(*before);
    return fact;
  }

  // "up 9.5% on the year before", where both years count the same.
  std::string change_words(const TrendYear& before) const {
    if (!means_the_same(view_.breaks, before.year, table_.year)) {
      return "new definition: not to be set against the year before";
    }
    const double change = 100 * (table_.own->figure.number / before.own->number - 1);
    return fmt::format("{} {:.1f}% on the year before", change < 0 ? "down" : "up",
                       std::abs(change));
  }

  std::optional<KeyFact> gap_fact() const {
    if (!table_.own || !table_.own->figure.cell.is_number() || !table_.summary.median)
      return std::nullopt;
    const double gap = table_.own->figure.number - *table_.summary.median;
    const std::string size = in_full(std::abs(gap));
    if (size == in_full(0)) return KeyFact{.label = "Gap from the median", .value = "None"};
    KeyFact fact{.label = "Gap from the median", .value = size + (gap < 0 ? " less" : " more")};
    const RatioParts* parts = view_.measure->parts ? &*view_.measure->parts : nullptr;
    const auto& axis = *view_.measure->axis;
    const auto place = std::ranges::find(axis, table_.own->authority, &Place::authority);
    if (place == axis.end()) return fact;
    const auto at = static_cast<std::size_t>(place - axis.begin());
    if (const auto pounds = yearly_gap(table_, parts, at)) {
      fact.detail = fmt::format("{}: {} a year over {}", per_words(used_.variant->unit_text),
                                money_in_prose(std::abs(*pounds)),
                                activity_words(parts->denominators.at(at), *used_.variant));
    }
    return fact;
  }

  // The years, and the outcome beside the cost.
  void add_behind() {
    ChartPair pair;
    if (auto chart = years_chart(view_))
      pair.charts.push_back(named(*std::move(chart), years_name));
    if (auto chart = outcome_chart(view_))
      pair.charts.push_back(named(*std::move(chart), outcome_name));
    if (auto chart = gap_chart(view_)) pair.charts.push_back(named(*std::move(chart), gap_name));
    if (pair.charts.empty()) return;
    heading("What lies behind it", "behind");
    report_.blocks.emplace_back(std::move(pair));
  }

  // Every input, each below what it went into.
  void add_story() {
    if (view_.story == nullptr) return;
    heading("How this figure was made", "how");
    const Figure& figure = view_.story->figure;
    Paragraph worked;
    worked.spans.push_back(
        {.text = fmt::format("For {}: ", name_of(view_.authorities->at(*told_of(table_))))});
    worked.spans.push_back({.text = view_.story->worked.empty()
                                        ? shown(figure, used_.variant->unit_text, 2)
                                        : view_.story->worked,
                            .strong = true});
    const std::string range = open_range(figure, used_.variant->unit_text, used_.measure->decimals);
    if (!range.empty()) worked.spans.push_back({.text = range});
    report_.blocks.emplace_back(std::move(worked));
    Table table{.caption = "What went into it",
                .columns = {{"Input"}, {"Figure", true}, {"Where it stands"}},
                .rows = {}};
    for (const FigureStory& input : view_.story->inputs) add_input(input, 0, table);
    report_.blocks.emplace_back(std::move(table));
  }

  void add_input(const FigureStory& input, int depth, Table& table) {
    std::string where;
    if (input.origin) {
      where = text(input.origin->period) + ": " + place_in_file(*input.origin);
      if (!input.origin->series.line.empty())
        where += ", line " + in_quotes(input.origin->series.line, 80);
    } else if (!input.worked.empty()) {
      where = "worked out: " + input.worked;
    }
    for (const Origin& other : input.other_editions) {
      where += fmt::format(". {}: {} in {}", is_earlier(input, other) ? "Earlier" : "Also",
                           shown(other.figure, input.unit, 0), place_in_file(other));
    }
    const bool whole =
        input.figure.cell.is_number() && input.figure.number == std::round(input.figure.number);
    const int decimals = whole ? 0 : 2;
    std::string label = std::string(static_cast<std::size_t>(depth), '>') + (depth > 0 ? " " : "");
    label += input.label.empty() ? input.name : fmt::format("{} ({})", input.label, input.name);
    table.rows.push_back({.cells = {{.text = std::move(label)},
                                    {.text = shown(input.figure, input.unit, decimals) +
                                             open_range(input.figure, input.unit, decimals)},
                                    {.text = std::move(where)}}});
    for (const FigureStory& deeper : input.inputs) add_input(deeper, depth + 1, table);
  }

  void add_before_use() {
    BulletList list;
    const auto add = [&](std::string words) { list.items.push_back({{.text = std::move(words)}}); };
    for (const std::string& note : table_.measure.notes) add(note);
    for (const std::string& note : table_.group.notes) add(note);
    if (table_.own) add(own_counts_words(table_, *view_.authorities));
    for (const auto& [why, places] : table_.summary.left_out) {
      if (why == Excluded::missing) continue;
      std::vector<std::string> names;
      for (const MeasureRow& row : table_.rows) {
        if (row.excluded == why) names.push_back(name_of(view_.authorities->at(row.authority)));
      }
      add(fmt::format("Left out of the averages, {}: {}.", words(why), listed(names)));
    }
    if (!used_.measure->note.empty()) add(used_.measure->note);
    for (const std::string& note : view_.break_notes) add(note);
    add("A cost can differ because of need and local prices, because of choices, and because of "
        "how the form was filled in. High is not bad and low is not good.");
    heading("Before you use this figure", "before");
    report_.blocks.emplace_back(std::move(list));
  }

  void add_definition() {
    heading("Definition and method", "definition");
    Terms terms;
    terms.pairs = {{"Measure", id_of(used_)},
                   {"What it is", used_.variant->label},
                   {"Unit", unit_words(used_.variant->unit_text)},
                   {"Divided by", used_.variant->base},
                   {"Formula", used_.variant->formula},
                   {"Average", "the mean of the authorities counted, each weighing the same"}};
    if (table_.summary.ratio_of_totals) {
      terms.pairs.emplace_back(totals_words(*used_.variant),
                               in_full(*table_.summary.ratio_of_totals));
    }
    if (has_quarters(table_.summary)) {
      terms.pairs.emplace_back(
          "Quarters",
          fmt::format(
              "by the quartiles of {} authorities (type 7, as a spreadsheet's PERCENTILE.INC)",
              table_.summary.judged));
    }
    report_.blocks.emplace_back(std::move(terms));
  }

  const MeasureView& view_;
  const MeasureTable& table_;
  const MeasureChoice& used_;
  Report report_;
};

}  // namespace

std::optional<AuthorityId> told_of(const MeasureTable& table) {
  if (table.own) return table.own->authority;
  if (table.rows.empty() || !table.rows.front().figure.cell.is_number()) return std::nullopt;
  return table.rows.front().authority;
}

Report measure_report(const MeasureView& view) { return MeasureWriter(view).write(); }

}  // namespace plumbline
