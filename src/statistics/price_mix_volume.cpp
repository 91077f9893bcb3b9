#include "statistics/price_mix_volume.h"

#include <stdexcept>

#include "statistics/sums.h"

namespace plumbline {
namespace {

// Every price known, those of absent types borrowed.
struct Side {
  std::vector<double> quantities;
  std::vector<double> prices;
  double volume = 0;
  double spending = 0;

  double share(std::size_t type) const { return quantities[type] / volume; }
};

// The price of a type that a side has; none where it has none of it and names no price. A price of
// nothing for nothing is no price.
std::optional<double> own_price(const TypeActivity& side, std::size_t type) {
  const std::optional<double>& price = side.prices[type];
  return side.quantities[type] == 0 && price == 0 ? std::nullopt : price;
}

bool can_be_priced(const TypeActivity& side) {
  for (std::size_t type = 0; type < side.quantities.size(); ++type) {
    if (side.quantities[type] < 0) return false;
    if (side.quantities[type] > 0 && !side.prices[type]) return false;
  }
  return !side.quantities.empty();
}

Side priced(const TypeActivity& side, const TypeActivity& other) {
  Side found;
  found.quantities.assign(side.quantities.begin(), side.quantities.end());
  NeumaierSum spending;
  for (std::size_t type = 0; type < found.quantities.size(); ++type) {
    const auto price = own_price(side, type);
    found.prices.push_back(price ? *price : own_price(other, type).value_or(0));
    spending.add(found.quantities[type] * found.prices[type]);
  }
  found.volume = total(found.quantities);
  found.spending = spending.total();
  return found;
}

BennetEffects bennet(const Side& from, const Side& to) {
  BennetEffects found;
  for (std::size_t type = 0; type < from.prices.size(); ++type) {
    const double q0 = from.quantities[type];
    const double q1 = to.quantities[type];
    const double p0 = from.prices[type];
    const double p1 = to.prices[type];
    found.price_by_type.push_back((p1 - p0) * (q0 + q1) / 2);
    found.quantity_by_type.push_back((q1 - q0) * (p0 + p1) / 2);
  }
  found.price = total(found.price_by_type);
  found.quantity = total(found.quantity_by_type);
  return found;
}

// A factor's effect is worked out with the others both as they were and both as they are (each in a
// third of the orders), and with one of each (a sixth).
ShapleyEffects shapley(const Side& from, const Side& to) {
  NeumaierSum volume;
  NeumaierSum mix;
  NeumaierSum price;
  for (std::size_t type = 0; type < from.prices.size(); ++type) {
    const double s0 = from.share(type);
    const double s1 = to.share(type);
    const double p0 = from.prices[type];
    const double p1 = to.prices[type];
    volume.add((to.volume - from.volume) * ((s0 * p0 + s1 * p1) / 3 + (s1 * p0 + s0 * p1) / 6));
    mix.add((s1 - s0) *
            ((from.volume * p0 + to.volume * p1) / 3 + (from.volume * p1 + to.volume * p0) / 6));
    price.add((p1 - p0) *
              ((from.volume * s0 + to.volume * s1) / 3 + (from.volume * s1 + to.volume * s0) / 6));
  }
  return {.volume = volume.total(), .mix = mix.total(), .price = price.total()};
}

UnitCostEffects unit_cost_effects(const Side& from, const Side& to) {
  UnitCostEffects found;
  found.from = from.spending / from.volume;
  found.to = to.spending / to.volume;
  const double mean = (found.from + found.to) / 2;
  for (std::size_t type = 0; type < from.prices.size(); ++type) {
    const double s0 = from.share(type);
    const double s1 = to.share(type);
    const double p0 = from.prices[type];
    const double p1 = to.prices[type];
    found.mix_by_type.push_back((s1 - s0) * ((p0 + p1) / 2 - mean));
    found.rate_by_type.push_back((p1 - p0) * (s0 + s1) / 2);
  }
  found.mix = total(found.mix_by_type);
  found.rate = total(found.rate_by_type);
  return found;
}

}  // namespace

std::optional<PriceMixVolume> price_mix_volume(const TypeActivity& from, const TypeActivity& to) {
  const std::size_t types = from.quantities.size();
  if (from.prices.size() != types || to.quantities.size() != types || to.prices.size() != types) {
    throw std::logic_error("sides with other types");
  }
  if (!can_be_priced(from) || !can_be_priced(to)) return std::nullopt;
  const Side before = priced(from, to);
  const Side after = priced(to, from);
  PriceMixVolume found;
  found.total_from = before.spending;
  found.total_to = after.spending;
  found.difference = after.spending - before.spending;
  found.bennet = bennet(before, after);
  if (before.volume > 0 && after.volume > 0) {
    found.shapley = shapley(before, after);
    found.unit_cost = unit_cost_effects(before, after);
  }
  return found;
}

std::optional<std::vector<double>> scaled_to_volume(std::span<const double> quantities,
                                                    double volume) {
  const double whole = total(quantities);
  if (whole == 0) return std::nullopt;
  std::vector<double> scaled;
  for (const double quantity : quantities) scaled.push_back(quantity / whole * volume);
  return scaled;
}

}  // namespace plumbline
