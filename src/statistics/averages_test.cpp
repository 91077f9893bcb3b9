#include "statistics/averages.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "statistics/present.h"
#include "statistics/random.h"

namespace plumbline {
namespace {

std::vector<double> drawn(Random& random, std::size_t size) {
  std::vector<double> values(size);
  for (double& value : values) value = 300 + 700 * random.unit();
  return values;
}

}  // namespace

TEST_CASE("the mean of unit costs and the ratio of totals are two averages") {
  const std::vector<double> money{100, 900};
  const std::vector<double> weeks{1, 3};
  const UnitCosts costs = unit_costs(money, weeks);
  CHECK(mean(costs.values) == 200);
  CHECK(ratio_of_totals(costs.numerators, costs.denominators) == 250);
}

TEST_CASE("nil returns are left out of unit costs and told apart") {
  const std::vector<double> money{100, 0, 50, -5};
  const std::vector<double> weeks{1, 3, 0, 1};
  const UnitCosts costs = unit_costs(money, weeks);
  CHECK(costs.values == std::vector<double>{100});
  CHECK(costs.left_out == std::vector<std::size_t>{1, 2, 3});
}

TEST_CASE("per head of population nothing spent is a value") {
  const std::vector<double> money{100, 0, 50};
  const std::vector<double> people{10, 10, 0};
  const UnitCosts costs = unit_costs(money, people, NilCosts::kept);
  CHECK(costs.values == std::vector<double>{10, 0});
  CHECK(costs.left_out == std::vector<std::size_t>{2});
}

TEST_CASE("there is no average of nothing and no deviation of one") {
  const std::vector<double> none;
  const std::vector<double> one{5};
  CHECK_FALSE(mean(none));
  CHECK_FALSE(median(none));
  CHECK_FALSE(trimmed_mean(none));
  CHECK_FALSE(geometric_mean(none));
  CHECK_FALSE(standard_deviation(one));
  CHECK_FALSE(coefficient_of_variation(one));
  CHECK_FALSE(ratio_of_totals(none, none));
  CHECK(mean(one) == 5);
  CHECK(median(one) == 5);
}

TEST_CASE("the median is the same however it is reached") {
  Random random(2);
  for (std::size_t size = 1; size < 60; ++size) {
    std::vector<double> values = drawn(random, size);
    const double found = median_of_sorted(sorted_copy(values));
    CHECK(median(values) == found);
    CHECK(median_in_place(values) == found);
  }
}

TEST_CASE("every average lies between the least and the greatest value") {
  Random random(4);
  for (std::size_t size = 2; size < 60; ++size) {
    const std::vector<double> values = drawn(random, size);
    const auto [least, greatest] = std::ranges::minmax(values);
    for (const auto average :
         {mean(values), median(values), trimmed_mean(values), geometric_mean(values)}) {
      CHECK(*average >= least);
      CHECK(*average <= greatest);
    }
    CHECK(*geometric_mean(values) <= *mean(values));
  }
}

TEST_CASE("a trimmed mean drops a tenth at each end") {
  CHECK(trimmed_mean(std::vector<double>{1000, 2, 3, 4, 5, 6, 7, 8, 9, -1000}) == 5.5);
  CHECK(trimmed_mean(std::vector<double>{1, 2, 30}) == 11);
}

TEST_CASE("a geometric mean needs values above zero") {
  CHECK(*geometric_mean(std::vector<double>{2, 8}) == doctest::Approx(4));
  CHECK_FALSE(geometric_mean(std::vector<double>{0, 8}));
}

TEST_CASE("small deviations around a large mean are not lost") {
  CHECK(variance(std::vector<double>{1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16}) == 30);
  CHECK(mean(std::vector<double>{1, 1e100, 1, -1e100}) == 0.5);
}

TEST_CASE("a percentage difference names its base") {
  CHECK(printed_percentage_difference(536, 570) == -6.0);
  CHECK(printed_percentage_difference(3696, 2881) == 28.3);
  CHECK(printed_percentage_difference(2881, 3696) == -22.1);
  CHECK(printed_percentage_difference(1024.5, 1000) == 2.5);
  // £59m between £463m and £522m: 11% of the larger, 13% of the smaller.
  CHECK(printed_percentage_difference(463, 522) == -11.3);
  CHECK(printed_percentage_difference(522, 463) == 12.7);
}

TEST_CASE("nothing is a percentage above nothing") {
  CHECK_FALSE(percentage_difference(12, 0));
  CHECK_FALSE(printed_percentage_difference(12, 0));
}

TEST_CASE("a difference of rounded totals carries the half units of all its parts") {
  const std::vector<double> club{522, 820};
  const std::vector<double> returned{463, 745};
  const DifferenceOfTotals found = difference_of_totals(club, returned, 1);
  CHECK(found.difference == 134);
  CHECK(found.bounds == Bounds{132, 136});
}

}  // namespace plumbline
