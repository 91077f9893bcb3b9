#include "statistics/virtual_average.h"

#include <stdexcept>

#include "statistics/averages.h"
#include "statistics/sums.h"

namespace plumbline {
namespace {

struct Type {
  double own_quantity = 0;
  double own_spending = 0;
  double group_quantity = 0;
  double group_price = 0;
};

// Known where there is activity and its price, or no activity.
std::optional<double> spending(const AuthorityAndGroup& given, std::size_t type) {
  const auto& quantity = given.own_quantities[type];
  if (quantity == 0) return 0;
  const auto& price = given.own_prices[type];
  return quantity && price ? std::optional(*quantity * *price) : std::nullopt;
}

std::optional<Type> compared(const AuthorityAndGroup& given, std::size_t type) {
  const auto own_spending = spending(given, type);
  const auto& quantity = given.group_quantities[type];
  const auto& price = given.group_prices[type];
  if (!own_spending || !quantity || !price) return std::nullopt;
  return Type{.own_quantity = *given.own_quantities[type],
              .own_spending = *own_spending,
              .group_quantity = *quantity,
              .group_price = *price};
}

double sum_over(std::span<const Type> types, double (*part)(const Type&)) {
  NeumaierSum sum;
  for (const Type& type : types) sum.add(part(type));
  return sum.total();
}

std::optional<double> percent_of(double part, double whole) {
  return whole == 0 ? std::nullopt : std::optional(100 * part / whole);
}

void need_same_types(const AuthorityAndGroup& given) {
  const std::size_t size = given.own_quantities.size();
  if (given.own_prices.size() != size || given.group_quantities.size() != size ||
      given.group_prices.size() != size) {
    throw std::logic_error("columns of different lengths");
  }
}

}  // namespace

GroupPrice group_price(std::span<const std::optional<double>> quantities,
                       std::span<const std::optional<double>> spending, GroupPriceRule rule,
                       double least_quantity) {
  if (quantities.size() != spending.size()) throw std::logic_error("columns of different lengths");
  std::vector<double> quantities_of_many;
  std::vector<double> spending_of_many;
  NeumaierSum quantity;
  for (std::size_t place = 0; place < quantities.size(); ++place) {
    if (!quantities[place]) continue;
    quantity.add(*quantities[place]);
    if (*quantities[place] < least_quantity || !spending[place]) continue;
    quantities_of_many.push_back(*quantities[place]);
    spending_of_many.push_back(*spending[place]);
  }
  const UnitCosts costs = unit_costs(spending_of_many, quantities_of_many);
  GroupPrice found{.price = {}, .contributors = costs.values.size(), .quantity = quantity.total()};
  if (found.contributors < group_price_from) return found;
  found.price = rule == GroupPriceRule::median
                    ? median(costs.values)
                    : ratio_of_totals(costs.numerators, costs.denominators);
  return found;
}

std::optional<VirtualAverage> virtual_average(const AuthorityAndGroup& given) {
  need_same_types(given);
  VirtualAverage found;
  std::vector<Type> types;
  NeumaierSum known_spending;
  for (std::size_t place = 0; place < given.own_quantities.size(); ++place) {
    known_spending.add(spending(given, place).value_or(0));
    const auto type = compared(given, place);
    if (type) types.push_back(*type);
    if (!type) found.left_out.push_back(place);
  }
  const double group_volume = sum_over(types, [](const Type& type) { return type.group_quantity; });
  if (group_volume == 0) return std::nullopt;
  const double own_volume = sum_over(types, [](const Type& type) { return type.own_quantity; });
  const double group_spending =
      sum_over(types, [](const Type& type) { return type.group_quantity * type.group_price; });

  found.own_spending = sum_over(types, [](const Type& type) { return type.own_spending; });
  found.at_group_prices =
      sum_over(types, [](const Type& type) { return type.own_quantity * type.group_price; });
  found.at_group_prices_and_mix = own_volume * group_spending / group_volume;
  found.price_gap = found.own_spending - found.at_group_prices;
  found.mix_gap = found.at_group_prices - found.at_group_prices_and_mix;
  found.total_gap = found.own_spending - found.at_group_prices_and_mix;
  found.price_gap_percent = percent_of(found.price_gap, found.at_group_prices);
  found.coverage_percent = percent_of(found.own_spending, known_spending.total());
  return found;
}

}  // namespace plumbline
