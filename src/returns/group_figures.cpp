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

std::optional<double> last_amount(const std::string& series, const CompiledClub& club,
                                  std::int16_t year, ReturnFigures* last) {
  if (last == nullptr || !meant_the_same(series, club, year)) return std::nullopt;
  return amount_of(series, *last);
}

// What one member gives more or less of than last year, as a ratio.
std::optional<double> growth_of(const MemberFigures& member, const std::string& series) {
  const MemberFigures::Amount* amount = member.amount(series);
  if (amount == nullptr || !amount->last || *amount->last <= 0 || amount->now <= 0) {
    return std::nullopt;
  }
  return amount->now / *amount->last;
}

}  // namespace

GroupFigures::GroupFigures(const CompiledClub& club, const OtherReturns& others) {
  for (std::size_t i = 0; i < others.now.size(); ++i) {
    ReturnSources now, last;
    now.club = last.club = &club;
    now.now = others.now[i];
    now.last = last.now = i < others.last.size() ? others.last[i] : nullptr;
    members_.push_back(
        std::make_shared<const MemberFigures>(now, last.now == nullptr ? nullptr : &last));
  }
}

const std::vector<double>& GroupFigures::measure(std::size_t place) const {
  const auto [found, fresh] = measures_.try_emplace(place);
  if (!fresh) return found->second;
  for (const auto& member : members_) {
    if (const auto& figure = member->measure(place)) found->second.push_back(*figure);
  }
  std::ranges::sort(found->second);
  return found->second;
}

double GroupFigures::total(const std::string& series) const {
  const auto [found, fresh] = totals_.try_emplace(series, 0);
  if (!fresh) return found->second;
  const double growth = median_growth(series).value_or(1);
  for (const auto& member : members_) {
    const MemberFigures::Amount* one = member->amount(series);
    if (one != nullptr) found->second += std::abs(one->last ? *one->last * growth : one->now);
  }
  return found->second;
}

std::optional<double> GroupFigures::median_growth(const std::string& series) const {
  const auto [found, fresh] = growths_.try_emplace(series);
  if (!fresh) return found->second;
  std::vector<double> growths;
  for (const auto& member : members_) {
    if (const auto growth = growth_of(*member, series)) growths.push_back(*growth);
  }
  std::ranges::sort(growths);
  if (growths.size() >= smallest_club) found->second = median_of_sorted(growths);
  return found->second;
}

void GroupFigures::both_years(const ItemDefinition& item,
                              std::vector<std::optional<double>>& before,
                              std::vector<std::optional<double>>& after) const {
  for (const auto& member : members_) {
    const MemberFigures::Amount* one = member->amount(item);
    if (one == nullptr || !one->last) continue;
    before.push_back(one->last);
    after.push_back(one->now);
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
