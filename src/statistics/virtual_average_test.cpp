#include "statistics/virtual_average.h"

#include <doctest/doctest.h>

#include "statistics/price_mix_volume.h"
#include "statistics/random.h"

namespace plumbline {
namespace {

using Column = std::vector<std::optional<double>>;

struct Given {
  Column own_quantities;
  Column own_prices;
  Column group_quantities;
  Column group_prices;
};

std::optional<VirtualAverage> beside_group(const Given& given) {
  return virtual_average({.own_quantities = given.own_quantities,
                          .own_prices = given.own_prices,
                          .group_quantities = given.group_quantities,
                          .group_prices = given.group_prices});
}

constexpr auto unknown = std::nullopt;

}  // namespace

TEST_CASE("dearer care is a price gap, and more of the dear type a mix gap") {
  // 30 placements, 20 of them dear; the group has as many of either.
  const auto found = beside_group({{10, 20}, {100, 310}, {500, 500}, {100, 300}});
  CHECK(found->own_spending == 7200);
  CHECK(found->at_group_prices == 7000);
  CHECK(found->at_group_prices_and_mix == 6000);
  CHECK(found->price_gap == 200);
  CHECK(found->mix_gap == 1000);
  CHECK(found->total_gap == 1200);
  CHECK(*found->price_gap_percent == doctest::Approx(100.0 * 200 / 7000));
  CHECK(found->coverage_percent == 100);
}

TEST_CASE("an authority just like its group has no gaps, whatever its size") {
  const auto found = beside_group({{5, 15}, {100, 300}, {500, 1500}, {100, 300}});
  CHECK(found->price_gap == 0);
  CHECK(found->mix_gap == doctest::Approx(0));
}

TEST_CASE("a type without a group price is left out on both sides, and coverage says so") {
  const Given given{{10, 20, 5}, {100, 310, 560}, {500, 500, 900}, {100, 300, unknown}};
  const auto found = beside_group(given);
  CHECK(found->left_out == std::vector<std::size_t>{2});
  CHECK(found->own_spending == 7200);
  CHECK(found->at_group_prices_and_mix == 6000);
  CHECK(found->coverage_percent == 72);
}

TEST_CASE("a type that the authority does not have needs no own price") {
  const auto found = beside_group({{10, 0}, {100, unknown}, {500, 500}, {100, 300}});
  CHECK(found->left_out.empty());
  CHECK(found->at_group_prices == 1000);
  CHECK(found->at_group_prices_and_mix == 2000);
}

TEST_CASE("activity whose cost is not known is left out, not counted as free") {
  const auto found = beside_group({{10, 20}, {100, unknown}, {500, 500}, {100, 300}});
  CHECK(found->left_out == std::vector<std::size_t>{1});
  CHECK(found->price_gap == 0);
  CHECK(found->coverage_percent == 100);
}

TEST_CASE("nothing left to compare is no virtual authority") {
  CHECK_FALSE(beside_group({{10}, {100}, {500}, {unknown}}));
  CHECK_FALSE(beside_group({{10}, {100}, {0}, {100}}));
  CHECK_FALSE(beside_group({}));
  CHECK_THROWS(beside_group({{10}, {100, 100}, {500}, {100}}));
}

TEST_CASE("an authority without activity has no percentage") {
  const auto found = beside_group({{0}, {unknown}, {500}, {100}});
  CHECK(found->total_gap == 0);
  CHECK_FALSE(found->price_gap_percent);
  CHECK_FALSE(found->coverage_percent);
}

TEST_CASE("the gaps add up to the distance from the group brought to the authority's size") {
  Random random(26);
  for (int draw = 0; draw < 200; ++draw) {
    Given given;
    std::vector<double> own_plain;
    std::vector<double> group_plain;
    for (int type = 0; type < 4; ++type) {
      own_plain.push_back(static_cast<double>(1 + random.below(300)));
      group_plain.push_back(static_cast<double>(1 + random.below(9000)));
      given.own_quantities.emplace_back(own_plain.back());
      given.group_quantities.emplace_back(group_plain.back());
      given.own_prices.emplace_back(20 + 200 * random.unit());
      given.group_prices.emplace_back(20 + 200 * random.unit());
    }
    const auto found = beside_group(given);
    CHECK(found->price_gap + found->mix_gap == doctest::Approx(found->total_gap));

    double volume = 0;
    for (const double quantity : own_plain) volume += quantity;
    const auto scaled = scaled_to_volume(group_plain, volume);
    const auto split = price_mix_volume({.quantities = *scaled, .prices = given.group_prices},
                                        {.quantities = own_plain, .prices = given.own_prices});
    CHECK(split->difference == doctest::Approx(found->total_gap));
  }
}

TEST_CASE("a group's price is all spending over all activity, of authorities with enough of it") {
  const Column quantities{10, 20, 30, 40, 100, 9, unknown, 50};
  const Column spending{1000, 2000, 3000, 4000, 30'000, 9999, 5000, unknown};
  const GroupPrice found = group_price(quantities, spending);
  CHECK(found.contributors == 5);
  CHECK(found.price == 200);
  CHECK(found.quantity == 259);
  CHECK(group_price(quantities, spending, GroupPriceRule::median).price == 100);
  CHECK(group_price(quantities, spending, GroupPriceRule::aggregate, 9).contributors == 6);
}

TEST_CASE("four authorities have no price, and one that reported no spending is none of five") {
  const Column quantities{10, 20, 30, 40};
  CHECK_FALSE(group_price(quantities, Column{1000, 2000, 3000, 4000}).price);
  const Column with_a_fifth{10, 20, 30, 40, 50};
  CHECK_FALSE(group_price(with_a_fifth, Column{1000, 2000, 3000, 4000, 0}).price);
  CHECK(group_price(with_a_fifth, Column{1000, 2000, 3000, 4000, 5000}).price == 100);
}

}  // namespace plumbline
