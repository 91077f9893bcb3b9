#include "statistics/price_mix_volume.h"

#include <doctest/doctest.h>

#include <cmath>

#include "statistics/random.h"
#include "statistics/sums.h"

namespace plumbline {
namespace {

using Prices = std::vector<std::optional<double>>;

// Quantities and prices, so that a test reads as a table of types.
struct Given {
  std::vector<double> quantities;
  Prices prices;

  TypeActivity activity() const { return {.quantities = quantities, .prices = prices}; }
};

std::optional<PriceMixVolume> split(const Given& from, const Given& to) {
  return price_mix_volume(from.activity(), to.activity());
}

constexpr double penny = 0.005;

// Whole weeks and pence; now and then a type that a side does not have.
Given drawn(Random& random, std::size_t types) {
  Given given;
  for (std::size_t type = 0; type < types; ++type) {
    const bool is_absent = type > 0 && random.below(5) == 0;
    given.quantities.push_back(is_absent ? 0 : static_cast<double>(1 + random.below(20'000)));
    const double price = static_cast<double>(10'000 + random.below(600'000)) / 100;
    given.prices.push_back(is_absent ? std::nullopt : std::optional(price));
  }
  return given;
}

}  // namespace

TEST_CASE("dearer care alone is all price") {
  const auto found = split({{100, 50}, {400, 900}}, {{100, 50}, {410, 900}});
  CHECK(found->difference == 1000);
  CHECK(found->bennet.price == 1000);
  CHECK(found->bennet.quantity == 0);
  CHECK(found->shapley->price == doctest::Approx(1000));
  CHECK(found->shapley->mix == 0);
  CHECK(found->shapley->volume == 0);
}

TEST_CASE("twice as much of everything is all volume, and the unit cost stays") {
  const auto found = split({{100, 50}, {400, 900}}, {{200, 100}, {400, 900}});
  CHECK(found->shapley->volume == doctest::Approx(85'000));
  CHECK(found->shapley->mix == doctest::Approx(0));
  CHECK(found->shapley->price == 0);
  CHECK(found->unit_cost->from == found->unit_cost->to);
}

TEST_CASE(
    "ten weeks moved from the dear type to the cheap one are all mix, and save ten times 500") {
  const auto found = split({{100, 50}, {400, 900}}, {{110, 40}, {400, 900}});
  CHECK(found->shapley->mix == doctest::Approx(-5000));
  CHECK(found->shapley->volume == 0);
  CHECK(found->bennet.quantity_by_type == std::vector<double>{4000, -9000});
}

TEST_CASE(
    "more of a type cheaper than the mean shows as a saving, and so does less of a dear one") {
  const auto found = split({{100, 50}, {400, 900}}, {{110, 40}, {400, 900}});
  CHECK(found->unit_cost->mix_by_type[0] < 0);
  CHECK(found->unit_cost->mix_by_type[1] < 0);
  CHECK(found->unit_cost->mix == doctest::Approx(-5000.0 / 150));
}

TEST_CASE("a type on one side only borrows its price, so that it is all quantity") {
  const Given before{{10, 0}, {5, std::nullopt}};
  const Given after{{10, 4}, {5, 9}};
  CHECK(split(before, after)->bennet.price_by_type == std::vector<double>{0, 0});
  CHECK(split(before, after)->bennet.quantity_by_type == std::vector<double>{0, 36});
  CHECK(split(before, after)->unit_cost->rate == 0);
  CHECK(split(after, before)->bennet.quantity == -36);
  // Nothing spent on nothing is no price, and a type that neither side has has none.
  CHECK(split({{10, 0}, {5, 0}}, after)->bennet.price == 0);
  CHECK(split({{10, 0}, {5, std::nullopt}}, {{12, 0}, {5, std::nullopt}})->difference == 10);
}

TEST_CASE("a price that is named without activity stands: a tariff that nobody used yet") {
  CHECK(split({{10, 0}, {5, 7}}, {{10, 4}, {5, 9}})->bennet.price == 4);
}

TEST_CASE("the effects add up to the difference to the penny, whichever types are there") {
  Random random(25);
  for (int draw = 0; draw < 500; ++draw) {
    const std::size_t types = 1 + random.below(6);
    const Given before = drawn(random, types);
    const Given after = drawn(random, types);
    const auto found = split(before, after);
    REQUIRE(found);
    const double difference = found->total_to - found->total_from;
    CHECK(std::abs(found->difference - difference) < penny);
    CHECK(std::abs(found->bennet.price + found->bennet.quantity - difference) < penny);
    const ShapleyEffects& three = *found->shapley;
    CHECK(std::abs(three.volume + three.mix + three.price - difference) < penny);
    const UnitCostEffects& unit = *found->unit_cost;
    CHECK(std::abs(unit.mix + unit.rate - (unit.to - unit.from)) < penny);
    CHECK(std::abs(total(unit.mix_by_type) - unit.mix) < penny);
  }
}

TEST_CASE("the way back has the same effects with the other sign") {
  Random random(26);
  const Given before = drawn(random, 4);
  const Given after = drawn(random, 4);
  const auto there = split(before, after);
  const auto back = split(after, before);
  CHECK(there->shapley->volume == doctest::Approx(-back->shapley->volume));
  CHECK(there->shapley->mix == doctest::Approx(-back->shapley->mix));
  CHECK(there->shapley->price == doctest::Approx(-back->shapley->price));
}

TEST_CASE("a side without any activity has a total and no mix") {
  const auto found = split({{0, 0}, {std::nullopt, std::nullopt}}, {{10, 4}, {5, 9}});
  CHECK(found->bennet.quantity == 86);
  CHECK_FALSE(found->shapley);
  CHECK_FALSE(found->unit_cost);
}

TEST_CASE("what activity cost is not guessed") {
  CHECK_FALSE(split({{10, 3}, {5, std::nullopt}}, {{10, 4}, {5, 9}}));
  CHECK_FALSE(split({{10, -1}, {5, 9}}, {{10, 4}, {5, 9}}));
  CHECK_FALSE(split({}, {}));
  CHECK_THROWS(split({{10}, {5}}, {{10, 4}, {5, 9}}));
}

TEST_CASE("a group is brought to an authority's size in its own proportions") {
  CHECK(scaled_to_volume(std::vector<double>{300, 100}, 40) == std::vector<double>{30, 10});
  CHECK_FALSE(scaled_to_volume(std::vector<double>{0, 0}, 40));
}

}  // namespace plumbline
