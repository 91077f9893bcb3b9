#include "reports/rank_stability.h"

#include <algorithm>

namespace plumbline {
namespace {

Bounds bounds_of(const Figure& figure) {
  if (!figure.interval) return {figure.number, figure.number};
  return {figure.interval->low, figure.interval->high};
}

std::uint32_t rank_without(const std::vector<double>& others, double own, std::size_t left_out) {
  std::uint32_t rank = 1;
  for (std::size_t i = 0; i < others.size(); ++i) rank += i != left_out && others[i] > own;
  return rank;
}

}  // namespace

std::optional<RankStability> rank_stability(const MeasureTable& table) {
  if (!table.own || table.own->excluded != Excluded::no) return std::nullopt;
  const double own = table.own->figure.number;
  std::vector<double> others;
  std::vector<Bounds> bounds = {bounds_of(table.own->figure)};
  bool any_open = table.own->figure.interval.has_value();
  for (const MeasureRow& row : table.rows) {
    if (row.authority == table.own->authority || row.excluded != Excluded::no) continue;
    others.push_back(row.figure.number);
    bounds.push_back(bounds_of(row.figure));
    any_open |= row.figure.interval.has_value();
  }
  if (bounds.size() < rank_ranges_shown_from) return std::nullopt;
  RankStability found{
      .rank = rank_without(others, own, others.size()),
      .of = bounds.size(),
      .without_one = {.best = static_cast<std::uint32_t>(bounds.size()), .worst = 1},
      .open = {}};
  for (std::size_t i = 0; i < others.size(); ++i) {
    const std::uint32_t rank = rank_without(others, own, i);
    found.without_one.best = std::min(found.without_one.best, rank);
    found.without_one.worst = std::max(found.without_one.worst, rank);
  }
  if (any_open) found.open = rank_ranges(bounds, RankFrom::highest).front();
  return found;
}

}  // namespace plumbline
