// Where a difference in spending comes from (method M25): what each type of care costs, how the
// types are mixed, and how much care there is. From a group (0) to an authority (1), or from one
// year to another. After Bennet (1920) and Shapley (1953): the mean over all orders in which the
// factors could be changed, so there is no order to argue about, and the parts add up to the
// difference.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace plumbline {

// One of each for every type. Quantities in one unit (placement weeks), prices in money for it.
// A type that a side does not have has a quantity of zero, and mostly no price there.
struct TypeActivity {
  std::span<const double> quantities;
  std::span<const std::optional<double>> prices;
};

// In two parts, for every type: at its mean quantity, and at its mean price.
struct BennetEffects {
  std::vector<double> price_by_type;
  std::vector<double> quantity_by_type;
  double price = 0;
  double quantity = 0;
};

// In three parts.
struct ShapleyEffects {
  double volume = 0;
  double mix = 0;
  double price = 0;
};

// The same for the unit cost over all types.
struct UnitCostEffects {
  double from = 0;
  double to = 0;
  double mix = 0;
  double rate = 0;
  // Around the mean unit cost of both sides, so that more of a cheap type shows as a saving. Adds
  // up to the mix.
  std::vector<double> mix_by_type;
  std::vector<double> rate_by_type;
};

struct PriceMixVolume {
  double total_from = 0;
  double total_to = 0;
  double difference = 0;
  BennetEffects bennet;
  std::optional<ShapleyEffects> shapley;     // none where a side has no activity at all, for a mix
  std::optional<UnitCostEffects> unit_cost;  // of nothing does not exist
};

// A type that one side does not have borrows the price of the other: its price effect is zero. None
// without types, with a quantity below zero, or with activity of an unknown price: what it cost is
// not guessed. Sides with other types are our own mistake, and throw.
std::optional<PriceMixVolume> price_mix_volume(const TypeActivity& from, const TypeActivity& to);

// The quantities in their own proportions, made to add up to `volume`: a group brought to the size
// of one authority. None when they add up to zero.
std::optional<std::vector<double>> scaled_to_volume(std::span<const double> quantities,
                                                    double volume);

}  // namespace plumbline
