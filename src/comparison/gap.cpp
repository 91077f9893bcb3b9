#include "comparison/gap.h"

#include <algorithm>
#include <cmath>

#include "statistics/price_mix_volume.h"
#include "statistics/virtual_average.h"

namespace plumbline {
namespace {

std::optional<double> number_at(const FigureColumn& column, std::size_t place) {
  const Figure figure = column.at(place);
  return figure.cell.is_number() ? std::optional(figure.number) : std::nullopt;
}

std::vector<std::optional<double>> numbers_at(const FigureColumn& column,
                                              const std::vector<std::size_t>& places) {
  std::vector<std::optional<double>> all;
  all.reserve(places.size());
  for (const std::size_t place : places) all.push_back(number_at(column, place));
  return all;
}

// One side as M25 takes it, and the labels of its kinds.
struct Sides {
  std::vector<std::string> labels;
  std::vector<double> own_quantities, group_quantities;
  std::vector<std::optional<double>> own_prices, group_prices;
};

void add_kind(const KindFigures& kind, const GroupPrice& group, double cost, double activity,
              Sides& sides) {
  sides.labels.push_back(kind.label);
  sides.own_quantities.push_back(activity);
  sides.own_prices.push_back(activity > 0 ? std::optional(cost / activity) : std::nullopt);
  sides.group_quantities.push_back(group.quantity);
  sides.group_prices.push_back(group.price);
}

double sum(const std::vector<double>& all) {
  double total = 0;
  for (const double one : all) total += one;
  return total;
}

void tell_kinds(const Sides& sides, const UnitCostEffects& effects, Gap& gap) {
  const double own = sum(sides.own_quantities), group = sum(sides.group_quantities);
  for (std::size_t i = 0; i < sides.labels.size(); ++i) {
    const double group_price = sides.group_prices[i].value_or(0);
    gap.kinds.push_back({.label = sides.labels[i],
                         .own_price = sides.own_prices[i].value_or(group_price),
                         .group_price = group_price,
                         .own_share = sides.own_quantities[i] / own,
                         .group_share = sides.group_quantities[i] / group,
                         .mix = effects.mix_by_type[i],
                         .price = effects.rate_by_type[i]});
  }
  std::ranges::stable_sort(gap.kinds, [](const KindGap& one, const KindGap& other) {
    return std::abs(one.mix + one.price) > std::abs(other.mix + other.price);
  });
}

}  // namespace

double least_activity(const Unit& unit) {
  constexpr double weeks = 52, days = 364;
  if (exponent_of(unit, "week") < 0) return weeks * group_price_from_quantity;
  return exponent_of(unit, "day") < 0 ? days * group_price_from_quantity
                                      : group_price_from_quantity;
}

std::optional<Gap> gap_of(const std::vector<KindFigures>& kinds,
                          const std::vector<std::size_t>& others, std::size_t own, double least) {
  Gap gap;
  gap.members = others.size();
  Sides sides;
  double all_cost = 0, compared_cost = 0;
  for (const KindFigures& kind : kinds) {
    const auto cost = number_at(kind.cost, own), activity = number_at(kind.activity, own);
    if (!cost || !activity || *activity < 0 || (*activity == 0 && *cost != 0)) return std::nullopt;
    all_cost += *cost;
    const GroupPrice group =
        group_price(numbers_at(kind.activity, others), numbers_at(kind.cost, others),
                    GroupPriceRule::aggregate, least);
    if (!group.price) {
      if (*activity > 0 || group.quantity > 0) gap.left_out.push_back(kind.label);
      continue;
    }
    compared_cost += *cost;
    add_kind(kind, group, *cost, *activity, sides);
  }
  if (sides.labels.size() < 2) return std::nullopt;
  const auto parts =
      price_mix_volume({.quantities = sides.group_quantities, .prices = sides.group_prices},
                       {.quantities = sides.own_quantities, .prices = sides.own_prices});
  if (!parts || !parts->unit_cost) return std::nullopt;
  gap.own = parts->unit_cost->to;
  gap.group = parts->unit_cost->from;
  gap.mix = parts->unit_cost->mix;
  gap.price = parts->unit_cost->rate;
  if (all_cost > 0) gap.coverage = 100 * compared_cost / all_cost;
  tell_kinds(sides, *parts->unit_cost, gap);
  return gap;
}

std::optional<double> overheads_per_unit(const OverheadFigures& figures,
                                         const std::vector<std::size_t>& places) {
  double overheads = 0, activity = 0;
  for (const std::size_t place : places) {
    const auto with = number_at(figures.with, place), without = number_at(figures.without, place),
               units = number_at(figures.activity, place);
    if (!with || !without || !units) continue;
    overheads += *with - *without;
    activity += *units;
  }
  return activity > 0 ? std::optional(overheads / activity) : std::nullopt;
}

}  // namespace plumbline
