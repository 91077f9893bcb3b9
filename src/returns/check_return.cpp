#include "returns/check_return.h"

#include <algorithm>
#include <optional>

#include "returns/answer_rules.h"
#include "returns/pack_checks.h"
#include "returns/slips.h"
#include "returns/thousands.h"
#include "returns/unlike_moves.h"
#include "returns/usual_ranges.h"

namespace plumbline {
namespace {

void add(std::vector<ReturnFinding>&& more, std::vector<ReturnFinding>& all) {
  std::ranges::move(more, std::back_inserter(all));
}

// What check_answer() does not look for.
void add_of_whole(std::vector<ReturnFinding>&& more, std::vector<ReturnFinding>& all) {
  for (ReturnFinding& one : more) one.of_whole = true;
  add(std::move(more), all);
}

}  // namespace

bool stops_sign_off(const ReturnFinding& finding) {
  return finding.severity == Severity::error ||
         (finding.severity == Severity::warning && !finding.explained);
}

namespace {

// Last year's return alone: what is published and what others say is of this return's year.
std::optional<ReturnFigures> last_years(const ReturnSources& sources) {
  if (sources.last == nullptr) return std::nullopt;
  ReturnSources earlier = sources;
  earlier.now = sources.last;
  earlier.last = nullptr;
  earlier.others.clear();
  earlier.published = {};
  earlier.group = {};
  return ReturnFigures(earlier);
}

}  // namespace

std::vector<ReturnFinding> check_return(ReturnFigures& figures, const GroupFigures* group) {
  const Scope& everything = figures.sources().club->everything;
  std::vector<ReturnFinding> all = broken_answer_rules(figures, everything);
  add(broken_checks(figures, everything), all);
  add(slips_of_unit(figures, everything), all);
  add(costs_beyond_belief(figures, everything), all);
  add_of_whole(mixed_units(figures), all);
  add_of_whole(copied_answers(figures), all);
  std::optional<ReturnFigures> last;
  OthersMeasures others;
  if (group != nullptr) {
    others = [&](std::size_t place) -> const std::vector<double>& { return group->measure(place); };
    last = last_years(figures.sources());
    add(unusual_measures(figures, others, everything), all);
    add_of_whole(unusual_overheads(figures, *group), all);
    if (last) add_of_whole(unlike_moves(figures, *last, *group, all), all);
  }
  add(beyond_usual_ranges(figures, group != nullptr ? &others : nullptr, all, everything), all);
  if (group != nullptr) {
    for (ReturnFinding& one : all) one.moves = moves(one, figures, last ? &*last : nullptr, *group);
  }
  std::ranges::stable_sort(all, [](const ReturnFinding& one, const ReturnFinding& other) {
    return std::pair(one.severity, -one.moves) < std::pair(other.severity, -other.moves);
  });
  return all;
}

std::vector<ReturnFinding> check_answer(ReturnFigures& figures, const OthersMeasures* others,
                                        const Scope& touched) {
  std::vector<ReturnFinding> all = broken_answer_rules(figures, touched);
  add(broken_checks(figures, touched), all);
  add(slips_of_unit(figures, touched), all);
  add(costs_beyond_belief(figures, touched), all);
  if (others != nullptr) add(unusual_measures(figures, *others, touched), all);
  add(beyond_usual_ranges(figures, others, all, touched), all);
  std::ranges::stable_sort(all, {}, &ReturnFinding::severity);
  return all;
}

}  // namespace plumbline
