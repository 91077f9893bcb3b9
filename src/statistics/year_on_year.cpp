#include "statistics/year_on_year.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "statistics/averages.h"
#include "statistics/present.h"
#include "statistics/quantiles.h"

namespace plumbline {
namespace {

// Ratios that are equal as decimal numbers may differ in their last binary digits.
constexpr double digits_lost = 1e-12;

std::optional<NotCompared> reason_left_out(const std::optional<double>& before,
                                           const std::optional<double>& after) {
  if (!before || !after) return NotCompared::missing;
  if (*before < 0 || *after < 0) return NotCompared::below_zero;
  if (*before == 0 && *after == 0) return NotCompared::nil;
  if (*before == 0) return NotCompared::new_activity;
  if (*after == 0) return NotCompared::stopped;
  return std::nullopt;
}

std::optional<double> median_of_ratios(std::span<const Movement> movements) {
  std::vector<double> ratios;
  for (const Movement& movement : movements) ratios.push_back(movement.ratio);
  return median(ratios);
}

// So many times above the median ratio and so many times below are equally far.
double centred(double ratio, double median_ratio) {
  const double from_usual =
      ratio < median_ratio ? 1 - median_ratio / ratio : ratio / median_ratio - 1;
  return std::abs(from_usual) < digits_lost ? 0 : from_usual;
}

std::array<double, 3> quartiles_of_effects(std::span<const Movement> movements) {
  std::vector<double> effects;
  for (const Movement& movement : movements) effects.push_back(movement.effect);
  const QuartileCuts cuts = quartile_cuts(sorted_copy(effects));
  return {cuts[1], cuts[2], cuts[3]};
}

std::optional<Bounds> bounds_of_effects(const std::array<double, 3>& quartiles,
                                        const YearOnYearRule& rule) {
  const auto [lower, middle, upper] = quartiles;
  const double least = std::abs(rule.least_spread * middle);
  const double below = std::max(middle - lower, least);
  const double above = std::max(upper - middle, least);
  if (below == 0 && above == 0) return std::nullopt;
  return Bounds{middle - rule.reach * below, middle + rule.reach * above};
}

bool reaches(double amount, double limit) {
  return std::abs(amount) >= limit - digits_lost * std::abs(limit);
}

}  // namespace

YearOnYear year_on_year(std::span<const std::optional<double>> before,
                        std::span<const std::optional<double>> after, const YearOnYearRule& rule) {
  if (before.size() != after.size()) throw std::logic_error("columns of different lengths");
  YearOnYear compared;
  for (std::size_t place = 0; place < before.size(); ++place) {
    if (const auto reason = reason_left_out(before[place], after[place])) {
      compared.left_out.push_back({.place = place, .reason = *reason});
      continue;
    }
    compared.movements.push_back({.place = place,
                                  .before = *before[place],
                                  .after = *after[place],
                                  .ratio = *after[place] / *before[place]});
  }
  compared.median_ratio = median_of_ratios(compared.movements);
  if (!compared.median_ratio) return compared;
  for (Movement& movement : compared.movements) {
    movement.centred = centred(movement.ratio, *compared.median_ratio);
    movement.effect =
        movement.centred * std::pow(std::max(movement.before, movement.after), rule.size_power);
  }
  compared.quartiles = quartiles_of_effects(compared.movements);
  compared.bounds = bounds_of_effects(*compared.quartiles, rule);
  return compared;
}

std::vector<std::size_t> outside_bounds(const YearOnYear& compared) {
  std::vector<std::size_t> places;
  for (const Movement& movement : compared.movements) {
    if (compared.bounds && !compared.bounds->holds(movement.effect)) {
      places.push_back(movement.place);
    }
  }
  return places;
}

std::optional<NotJudged> not_judged(const YearOnYear& compared) {
  if (compared.movements.size() < year_on_year_judged_from) return NotJudged::too_few;
  return compared.bounds ? std::nullopt : std::optional(NotJudged::no_spread);
}

std::vector<std::size_t> to_ask_about(const YearOnYear& compared, const QuestionFloor& floor) {
  std::vector<std::size_t> places;
  if (not_judged(compared)) return places;
  for (const Movement& movement : compared.movements) {
    if (!compared.bounds->holds(movement.effect) &&
        reaches(movement.ratio / *compared.median_ratio - 1, floor.relative) &&
        reaches(movement.after - movement.before, floor.amount)) {
      places.push_back(movement.place);
    }
  }
  return places;
}

}  // namespace plumbline
