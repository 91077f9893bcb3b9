#include "comparison/standing.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/number.h"
#include "base/text.h"
#include "statistics/averages.h"
#include "statistics/coverage.h"
#include "statistics/outliers.h"
#include "statistics/position.h"
#include "statistics/present.h"
#include "statistics/ranks.h"

namespace plumbline {
namespace {

CellStatus status_of(Cell cell) {
  if (cell.is_number()) {
    if (cell.has(Cell::unreliable)) return CellStatus::unreliable;
    return cell.has(Cell::low) ? CellStatus::low : CellStatus::number;
  }
  switch (cell.missing()) {
    case Missing::suppressed:
      return CellStatus::suppressed;
    case Missing::not_applicable:
    case Missing::no_denominator:  // nobody to divide by: printed as [z]
    case Missing::not_existing:
      return CellStatus::not_applicable;
    case Missing::unreliable:
      return CellStatus::unreliable;
    default:
      return CellStatus::unavailable;
  }
}

// The lowest first.
std::vector<double> taking_part(const FigureColumn& figures,
                                const std::vector<Excluded>& excluded) {
  std::vector<double> values;
  values.reserve(figures.size());
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (excluded[i] == Excluded::no) values.push_back(figures.number[i]);
  }
  std::ranges::sort(values);
  return values;
}

bool rests_on_few(const Totals& totals, std::size_t member) {
  return totals.denominators.cell[member].is_number() &&
         totals.denominators.number[member] < totals.fewest.activity;
}

// Those of the figures taking part that rest on enough, the lowest first; all of them, `sorted`,
// where too few would be left.
std::vector<double> fit_to_judge(const FigureColumn& figures, const std::vector<Excluded>& excluded,
                                 const std::optional<Totals>& totals,
                                 const std::vector<double>& sorted) {
  if (!totals) return sorted;
  std::vector<double> enough;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (excluded[i] == Excluded::no && !rests_on_few(*totals, i)) {
      enough.push_back(figures.number[i]);
    }
  }
  if (enough.size() < quartiles_shown_from) return sorted;
  std::ranges::sort(enough);
  return enough;
}

std::string few_words(std::size_t few, const Fewest& fewest) {
  return fmt::format(
      "{} on fewer than {} {}: shown and ranked, but left out of the median and the quarters.",
      counted(few, "figure rests", "figures rest"), with_commas(fewest.activity, 0), fewest.what);
}

void judge_by(const std::vector<double>& judged, Summary& summary) {
  summary.judged = judged.size();
  summary.median = median_of_sorted(judged);
  if (summary.judged >= quartiles_shown_from) summary.quartiles = quartile_cuts(judged);
  if (summary.judged >= outliers_judged_from) {
    summary.usual = log_tukey_fences(judged, reach_to_ask);
    summary.not_far_out = log_tukey_fences(judged, reach_far_out);
  }
}

// M30, of those who are not left out for what they are.
Coverage coverage_of(const FigureColumn& figures, const std::vector<Excluded>& excluded) {
  std::vector<CellStatus> cells;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (excluded[i] != Excluded::structural) cells.push_back(status_of(figures.cell[i]));
  }
  return coverage(cells);
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
      return "suppressed or unreliable";
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
  const Coverage covered = coverage_of(figures, excluded);
  summary.coverage = covered.percent().value_or(0);
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
  if (verdict(covered) == CoverageVerdict::too_little) {
    summary.notes.push_back(fmt::format(
        "Only {:.0f}% of authorities have a figure: no average is shown.", summary.coverage));
    return summary;
  }
  if (verdict(covered) == CoverageVerdict::partial) {
    summary.notes.push_back(
        fmt::format("Based on partial coverage: {:.0f}% of authorities.", summary.coverage));
  }
  summary.mean = mean(sorted);
  if (totals) summary.ratio_of_totals = ratio(*totals, excluded);
  const std::vector<double> judged = fit_to_judge(figures, excluded, totals, sorted);
  if (judged.size() < summary.n) {
    summary.notes.push_back(few_words(summary.n - judged.size(), totals->fewest));
  }
  judge_by(judged, summary);
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

Unusual unusual(double value, const Summary& summary) {
  if (value <= 0 || !summary.usual || summary.usual->holds(value)) return Unusual::no;
  const bool far = !summary.not_far_out->holds(value);
  if (value < summary.usual->low) return far ? Unusual::far_below : Unusual::below;
  return far ? Unusual::far_above : Unusual::above;
}

std::string_view words(Unusual unusual) {
  switch (unusual) {
    case Unusual::no:
      break;
    case Unusual::below:
      return "well below";
    case Unusual::far_below:
      return "far below";
    case Unusual::above:
      return "well above";
    case Unusual::far_above:
      return "far above";
  }
  return {};
}

}  // namespace plumbline
