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

}  // namespace

bool stops_sign_off(const ReturnFinding& finding) {
  return finding.severity == Severity::error ||
         (finding.severity == Severity::warning && !finding.explained);
}

namespace {

void put_moves(ReturnFigures& figures, const GroupFigures& group, std::vector<ReturnFinding>& all) {
  std::optional<ReturnFigures> last;
  if (figures.sources().last != nullptr) {
    ReturnSources earlier = figures.sources();
    earlier.now = earlier.last;
    earlier.last = nullptr;
    earlier.others.clear();
    earlier.published = {};  // they are of this return's year
    earlier.group = {};
    last.emplace(earlier);
  }
  for (ReturnFinding& one : all) one.moves = moves(one, figures, last ? &*last : nullptr, group);
}

}  // namespace

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
    add(unlike_moves(figures, *group, all), all);
  }
  add(beyond_usual_ranges(figures, group, all), all);
  if (group != nullptr) put_moves(figures, *group, all);
  std::ranges::stable_sort(all, [](const ReturnFinding& one, const ReturnFinding& other) {
    return std::pair(one.severity, -one.moves) < std::pair(other.severity, -other.moves);
  });
  return all;
}

}  // namespace plumbline
