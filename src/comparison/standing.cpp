#include "comparison/standing.h"

#include <fmt/format.h>

#include <algorithm>

#include "statistics/averages.h"
#include "statistics/position.h"
#include "statistics/present.h"
#include "statistics/ranks.h"

namespace plumbline {
namespace {

constexpr double partial_coverage = 75;  // percent: D-rules of M30
constexpr double least_coverage = 50;

// The lowest first.
std::vector<double> taking_part(const FigureColumn& figures,
                                const std::vector<Excluded>& excluded) {
  std::vector<double> values;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (excluded[i] == Excluded::no) values.push_back(figures.number[i]);
  }
  std::ranges::sort(values);
  return values;
}

// M30: numbers over all to whom the measure applies.
double coverage_of(const FigureColumn& figures, const std::vector<Excluded>& excluded) {
  std::size_t applies = 0;
  std::size_t numbers = 0;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const bool apart = excluded[i] == Excluded::structural ||
                       figures.cell[i] == Cell(Missing::not_applicable) ||
                       figures.cell[i] == Cell(Missing::not_existing);
    if (apart) continue;
    ++applies;
    numbers += figures.cell[i].is_number() ? 1U : 0U;
  }
  return applies == 0 ? 0 : 100.0 * static_cast<double>(numbers) / static_cast<double>(applies);
}

std::optional<double> ratio(const Totals& totals, const std::vector<Excluded>& excluded) {
  std::vector<double> over, under;
  for (std::size_t i = 0; i < excluded.size(); ++i) {
    const bool both =
        totals.numerators.cell[i].is_number() && totals.denominators.cell[i].is_number();
    if (excluded[i] != Excluded::no || !both) continue;
    over.push_back(totals.numerators.number[i]);
    under.push_back(totals.denominators.number[i]);
  }
  const auto found = ratio_of_totals(over, under);
  return found ? std::optional(*found * totals.factor) : std::nullopt;
}

}  // namespace

std::string_view words(Excluded why) {
  switch (why) {
    case Excluded::no:
      return "counted";
    case Excluded::missing:
      return "no figure";
    case Excluded::structural:
      return "too small to compare";
    case Excluded::nil:
      return "no spending recorded";
    case Excluded::negative:
      return "income above spending";
    case Excluded::unreliable:
      return "marked as unreliable";
  }
  return {};
}

std::vector<Excluded> exclusions(const FigureColumn& figures, const std::vector<bool>& structural,
                                 bool zero_counts) {
  std::vector<Excluded> all(figures.size(), Excluded::no);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (structural[i]) {
      all[i] = Excluded::structural;
    } else if (!figures.cell[i].is_number()) {
      all[i] = Excluded::missing;
    } else if (figures.cell[i].has(Cell::unreliable)) {
      all[i] = Excluded::unreliable;
    } else if (!zero_counts && figures.number[i] == 0) {
      all[i] = Excluded::nil;
    } else if (!zero_counts && figures.number[i] < 0) {
      all[i] = Excluded::negative;
    }
  }
  return all;
}

Summary summarise(const FigureColumn& figures, const std::vector<Excluded>& excluded,
                  const std::optional<Totals>& totals) {
  Summary summary;
  summary.asked = figures.size();
  summary.sorted = taking_part(figures, excluded);
  const std::vector<double>& sorted = summary.sorted;
  summary.n = sorted.size();
  summary.coverage = coverage_of(figures, excluded);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (figures.cell[i].is_number() && figures.number[i] == 0) ++summary.zeros;
    if (excluded[i] != Excluded::no) summary.left_out[excluded[i]].push_back(i);
  }
  if (sorted.empty()) return summary;
  summary.least = sorted.front();
  summary.greatest = sorted.back();
  if (summary.n < smallest_group) {
    summary.notes.push_back(
        fmt::format("Fewer than {} figures: no average is shown.", smallest_group));
    return summary;
  }
  if (summary.coverage < least_coverage) {
    summary.notes.push_back(fmt::format(
        "Only {:.0f}% of authorities have a figure: no average is shown.", summary.coverage));
    return summary;
  }
  if (summary.coverage < partial_coverage) {
    summary.notes.push_back(
        fmt::format("Based on partial coverage: {:.0f}% of authorities.", summary.coverage));
  }
  summary.mean = mean(sorted);
  summary.median = median_of_sorted(sorted);
  if (totals) summary.ratio_of_totals = ratio(*totals, excluded);
  if (summary.n >= quartiles_shown_from) summary.quartiles = quartile_cuts(sorted);
  return summary;
}

std::optional<Standing> standing(double value, const Summary& summary) {
  const std::vector<double>& sorted = summary.sorted;
  if (sorted.empty()) return std::nullopt;
  Standing result;
  result.n = sorted.size();
  result.from_top = competition_rank(sorted, value, RankFrom::highest);
  result.from_bottom = competition_rank(sorted, value, RankFrom::lowest);
  result.sharing = std::max(1U, equals(sorted, value));
  result.percentile = position(sorted, value).midrank_percent;
  if (summary.mean) result.percent_from_mean = percentage_difference(value, *summary.mean);
  if (summary.median) result.percent_from_median = percentage_difference(value, *summary.median);
  return result;
}

}  // namespace plumbline
