#include "returns/check_return.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "returns/answer_rules.h"
#include "returns/pack_checks.h"
#include "returns/slips.h"
#include "returns/thousands.h"
#include "statistics/averages.h"

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

std::optional<double> number_in(const Return* from, const std::string& item) {
  const Answer* answer = from == nullptr ? nullptr : from->find(item);
  if (answer == nullptr || !answer->figure.cell.is_number()) return std::nullopt;
  return answer->figure.number;
}

// What would be there if nothing were wrong: the likeliest repair, or last year's answer grown as
// the others' did.
std::optional<double> anticipated(const ReturnFinding& finding, const ReturnFigures& figures,
                                  const GroupFigures& group) {
  if (!finding.repairs.empty() && finding.repairs.front().item == finding.item) {
    return finding.repairs.front().to;
  }
  const auto last = number_in(figures.sources().last, finding.item);
  if (!last) return std::nullopt;
  return *last * group.median_growth(finding.item).value_or(1);
}

// Method M09: how far the answer is from what is anticipated, as a share of the group's total.
double moves(const ReturnFinding& finding, ReturnFigures& figures, const GroupFigures& group) {
  const bool repaired = !finding.repairs.empty() && finding.row.empty();
  ReturnFinding about = finding;
  if (repaired) about.item = finding.repairs.front().item;
  const auto value = number_in(figures.sources().now, about.item);
  const auto expected = anticipated(about, figures, group);
  if (!value || !expected) return 0;
  const double total = group.total(about.item) + std::abs(*expected);
  return total > 0 ? std::abs(*value - *expected) / total : 0;
}

void add(std::vector<ReturnFinding>&& more, std::vector<ReturnFinding>& all) {
  std::ranges::move(more, std::back_inserter(all));
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

}  // namespace

bool stops_sign_off(const ReturnFinding& finding) {
  return finding.severity == Severity::error ||
         (finding.severity == Severity::warning && !finding.explained);
}

GroupFigures::GroupFigures(const CompiledClub& club, const OtherReturns& others)
    : size_(others.now.size()), measures_(club.measures.size()) {
  for (std::size_t i = 0; i < others.now.size(); ++i) {
    const Return* last = i < others.last.size() ? others.last[i] : nullptr;
    ReturnFigures figures(sources_of(club, others.now[i], last));
    for (std::size_t m = 0; m < club.measures.size(); ++m) {
      if (!is_judged(club.measures[m], *club.club)) continue;
      const Figure figure = figures.figure(club.measures[m].program);
      // Who spent nothing has no cost that others could be held against.
      const bool counts =
          figure.cell.is_number() && (figure.number > 0 || !is_unit_cost(club.measures[m]));
      if (counts) measures_[m].push_back(figure.number);
    }
    for (const auto& [key, answer] : others.now[i]->answers) {
      if (!key.row.empty() || !answer.figure.cell.is_number()) continue;
      totals_[key.series] += std::abs(answer.figure.number);
      const auto before = number_in(last, key.series);
      if (before && *before > 0 && answer.figure.number > 0) {
        growths_[key.series].push_back(answer.figure.number / *before);
      }
    }
  }
  for (std::vector<double>& one : measures_) std::ranges::sort(one);
  for (auto& [item, one] : growths_) std::ranges::sort(one);
}

double GroupFigures::total(const std::string& item) const {
  const auto found = totals_.find(item);
  return found == totals_.end() ? 0 : found->second;
}

std::optional<double> GroupFigures::median_growth(const std::string& item) const {
  const auto found = growths_.find(item);
  if (found == growths_.end() || found->second.size() < smallest_club) return std::nullopt;
  return median_of_sorted(found->second);
}

std::vector<ReturnFinding> check_return(ReturnFigures& figures, const GroupFigures* group) {
  std::vector<ReturnFinding> all = broken_answer_rules(figures);
  add(broken_checks(figures), all);
  add(slips_of_unit(figures), all);
  add(costs_beyond_belief(figures), all);
  add(mixed_units(figures), all);
  add(copied_answers(figures), all);
  if (group != nullptr) {
    add(unusual_measures(figures, *group), all);
    add(unusual_overheads(figures, *group), all);
    for (ReturnFinding& one : all) one.moves = moves(one, figures, *group);
  }
  std::ranges::stable_sort(all, [](const ReturnFinding& one, const ReturnFinding& other) {
    return std::pair(one.severity, -one.moves) < std::pair(other.severity, -other.moves);
  });
  return all;
}

}  // namespace plumbline
