// An authority beside one made of its group's averages (method M26): its own activity at the
// group's unit costs, and as much activity in the group's mix. The first gap is price, the second
// mix; both together are the gap to the virtual average authority.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace plumbline {

// A type's unit cost is not made of fewer, and an authority with less of the type is none of them.
inline constexpr std::size_t group_price_from = 5;
inline constexpr double group_price_from_quantity = 10;  // child-years

enum class GroupPriceRule {
  aggregate,  // all spending over all activity of those it is made of
  median,     // of their unit costs
};

// What a group pays for one type, and how much of it the group has. One of each for every
// authority; none: not known.
struct GroupPrice {
  std::optional<double> price;   // none of fewer than five
  std::size_t contributors = 0;  // authorities that the price is made of
  double quantity = 0;           // of all authorities, also of those the price is not made of
};
GroupPrice group_price(std::span<const std::optional<double>> quantities,
                       std::span<const std::optional<double>> spending,
                       GroupPriceRule rule = GroupPriceRule::aggregate,
                       double least_quantity = group_price_from_quantity);

// One of each for every type, quantities in one unit; none: not known. A price may be missing where
// there is nothing of the type.
struct AuthorityAndGroup {
  std::span<const std::optional<double>> own_quantities;
  std::span<const std::optional<double>> own_prices;
  std::span<const std::optional<double>> group_quantities;
  std::span<const std::optional<double>> group_prices;
};

struct VirtualAverage {
  double own_spending = 0;
  double at_group_prices = 0;          // the authority's own activity
  double at_group_prices_and_mix = 0;  // as much activity, in the group's mix

  double price_gap = 0;  // own spending less the own activity at the group's prices
  double mix_gap = 0;    // the own activity less the group's mix, at the group's prices
  double total_gap = 0;
  std::optional<double> price_gap_percent;  // of the own activity at the group's prices

  // Types that lack a price or a quantity on either side are left out on both.
  std::vector<std::size_t> left_out;
  // Of the own spending that is known, what is compared; none of nothing.
  std::optional<double> coverage_percent;
};

// None when no type is left, or the group has nothing of those that are. Columns of different
// lengths are our own mistake, and throw.
std::optional<VirtualAverage> virtual_average(const AuthorityAndGroup& given);

}  // namespace plumbline
