#include "returns/group_figures.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "returns/item_amounts.h"
#include "statistics/averages.h"
#include "statistics/selective_editing.h"

namespace plumbline {
namespace {

constexpr std::size_t smallest_club = 5;

ReturnSources sources_of(const CompiledClub& club, const Return* now, const Return* last) {
  return {.club = &club,
          .now = now,
          .last = last,
          .others = {},
          .published = {},
          .group = {},
          .submitting = false};
}

bool is_unit_cost(const CompiledMeasure& measure) {
  return measure.choice.variant->name.empty() &&
         measure.choice.variant->unit_text.starts_with("GBP/");
}

// Unit costs are set against the others', and the share of overheads.
bool is_judged(const CompiledMeasure& measure, const Club& club) {
  return is_unit_cost(measure) ||
         std::ranges::find(club.questionnaire.overheads, id_of(measure.choice),
                           &Overheads::measure) != club.questionnaire.overheads.end();
}

std::optional<double> last_amount(const std::string& series, const CompiledClub& club,
                                  std::int16_t year, ReturnFigures* last) {
  if (last == nullptr || !meant_the_same(series, club, year)) return std::nullopt;
  return amount_of(series, *last);
}

}  // namespace

GroupFigures::GroupFigures(const CompiledClub& club, const OtherReturns& others)
    : size_(others.now.size()), measures_(club.measures.size()) {
  for (std::size_t i = 0; i < others.now.size(); ++i) {
    const Return* before = i < others.last.size() ? others.last[i] : nullptr;
    ReturnFigures now(sources_of(club, others.now[i], before));
    add_measures(club, now);
    if (before == nullptr) {
      add_amounts(club, now, nullptr);
      continue;
    }
    ReturnFigures last(sources_of(club, before, nullptr));
    add_amounts(club, now, &last);
  }
  for (std::vector<double>& one : measures_) std::ranges::sort(one);
  for (auto& [series, one] : growths_) std::ranges::sort(one);
  for (const auto& [series, amounts] : amounts_) {
    const double growth = median_growth(series).value_or(1);
    double& total = totals_[series];
    for (const Amount& one : amounts) total += std::abs(one.last ? *one.last * growth : one.now);
  }
}

void GroupFigures::add_measures(const CompiledClub& club, ReturnFigures& figures) {
  for (std::size_t m = 0; m < club.measures.size(); ++m) {
    if (!is_judged(club.measures[m], *club.club)) continue;
    const Figure figure = figures.figure(club.measures[m].program);
    // Who spent nothing has no cost that others could be held against.
    const bool counts =
        figure.cell.is_number() && (figure.number > 0 || !is_unit_cost(club.measures[m]));
    if (counts) measures_[m].push_back(figure.number);
  }
}

void GroupFigures::add_amounts(const CompiledClub& club, ReturnFigures& now, ReturnFigures* last) {
  const Return& made = *now.sources().now;
  for (const ItemDefinition& item : club.club->items) {
    if (!item.asked) continue;
    ReturnFigures* comparable = meant_the_same(item.code, club, made.year.year) ? last : nullptr;
    if (const auto amount = amount_of(item.code, now)) {
      const auto before = comparable ? amount_of(item.code, *comparable) : std::nullopt;
      add(item.code, {.now = *amount, .last = before});
    }
    if (item.dimensions.empty()) continue;
    const std::string cell = item.code + "[";
    for (auto at = made.answers.lower_bound({cell});
         at != made.answers.end() && at->first.series.starts_with(cell); ++at) {
      if (!at->second.figure.cell.is_number()) continue;
      const Answer* before =
          comparable ? comparable->sources().now->find(at->first.series) : nullptr;
      const bool both = before != nullptr && before->figure.cell.is_number();
      add(at->first.series, {.now = at->second.figure.number,
                             .last = both ? std::optional(before->figure.number) : std::nullopt});
    }
  }
}

void GroupFigures::add(const std::string& series, const Amount& amount) {
  amounts_[series].push_back(amount);
  if (amount.last && *amount.last > 0 && amount.now > 0) {
    growths_[series].push_back(amount.now / *amount.last);
  }
}

double GroupFigures::total(const std::string& series) const {
  const auto found = totals_.find(series);
  return found == totals_.end() ? 0 : found->second;
}

std::optional<double> GroupFigures::median_growth(const std::string& series) const {
  const auto found = growths_.find(series);
  if (found == growths_.end() || found->second.size() < smallest_club) return std::nullopt;
  return median_of_sorted(found->second);
}

void GroupFigures::both_years(const std::string& series, std::vector<std::optional<double>>& before,
                              std::vector<std::optional<double>>& after) const {
  const auto found = amounts_.find(series);
  if (found == amounts_.end()) return;
  for (const Amount& one : found->second) {
    if (!one.last) continue;
    before.push_back(one.last);
    after.push_back(one.now);
  }
}

double moves(const ReturnFinding& finding, ReturnFigures& now, ReturnFigures* last,
             const GroupFigures& group) {
  const CompiledClub& club = *now.sources().club;
  const bool repaired = !finding.repairs.empty();
  std::string series = repaired ? finding.repairs.front().item : amount_behind(finding.item, club);
  // A repair of one cell moves its table, where cells can be added.
  if (repaired && amount_of(split_series(series).code, now)) series = split_series(series).code;
  const auto value = amount_of(series, now);
  if (!value) return 0;
  std::optional<double> expected;
  if (repaired) {
    expected = *value - finding.repairs.front().from + finding.repairs.front().to;
  } else if (const auto before = last_amount(series, club, now.sources().now->year.year, last)) {
    expected = *before * group.median_growth(series).value_or(1);
  }
  if (!expected) return 0;
  const std::array<std::optional<double>, 1> returned{value}, anticipated{expected};
  const std::array<double, 1> totals{group.total(series) + std::abs(*expected)};
  return selective_edit({.returned = returned, .expected = anticipated, .totals = totals})
      .local_scores.front();
}

}  // namespace plumbline
