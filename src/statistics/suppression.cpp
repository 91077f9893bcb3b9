#include "statistics/suppression.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "base/rounding.h"
#include "statistics/sums.h"
#include "statistics/suppression_search.h"

namespace plumbline {
namespace {

double sum_of(const LinkedTable& table, const CellPlaces& cells) {
  NeumaierSum sum;
  for (const std::size_t cell : cells) sum.add(table.counts[cell]);
  return sum.total();
}

CellPlaces without(const CellPlaces& cells, const CellPlaces& others) {
  CellPlaces left;
  std::ranges::set_difference(cells, others, std::back_inserter(left));
  return left;
}

}  // namespace

CellPlaces Suppression::hidden() const {
  CellPlaces cells;
  std::ranges::set_union(primary, secondary, std::back_inserter(cells));
  return cells;
}

CellPlaces small_counts(const LinkedTable& table, const CountRule& rule) {
  CellPlaces cells;
  for (std::size_t cell = 0; cell < table.counts.size(); ++cell) {
    if (is_small_count(table.counts[cell], rule)) cells.push_back(cell);
  }
  return cells;
}

std::optional<Suppression> suppress(const LinkedTable& table, const CountRule& rule, double width) {
  Suppression found{.primary = small_counts(table, rule)};
  CellPlaces all(table.counts.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  const CellPlaces may_be_hidden = without(without(all, found.primary), table.known_elsewhere);
  SuppressionTask task{.table = table,
                       .primary = found.primary,
                       .eligible = without(may_be_hidden, totals_of(table)),
                       .width = width};
  auto pattern = find_pattern(task);
  if (!pattern) {
    found.hides_totals_too = true;
    task.eligible = may_be_hidden;
    pattern = find_pattern(task);
  }
  if (!pattern) return std::nullopt;
  found.secondary = pattern->cells;
  found.secondary_sum = sum_of(table, found.secondary);
  found.optimal_patterns = pattern->as_good;
  if (!protects(table, found.hidden(), found.primary, width)) return std::nullopt;
  return found;
}

std::vector<std::optional<double>> shown_cells(const LinkedTable& table, const Suppression& found,
                                               const CountRule& rule) {
  std::vector<std::optional<double>> shown;
  for (const double count : table.counts) {
    shown.emplace_back(round_to_base(count, rule.rounding_base));
  }
  for (const std::size_t cell : found.hidden()) shown[cell].reset();
  return shown;
}

}  // namespace plumbline
