#include "statistics/quantiles.h"

#include <doctest/doctest.h>

#include <vector>

#include "statistics/averages.h"
#include "statistics/present.h"
#include "statistics/random.h"

namespace plumbline {
namespace {

constexpr QuantileType types[] = {QuantileType::averaged, QuantileType::weibull,
                                  QuantileType::linear, QuantileType::median_unbiased};

std::vector<double> drawn(Random& random, std::size_t size) {
  std::vector<double> values(size);
  for (double& value : values) value = random.unit() * 1'000;
  return values;
}

}  // namespace

TEST_CASE("type 7 is what a spreadsheet gives") {
  const std::vector<double> example{1, 3, 2, 4};
  CHECK(*quantile(example, 0.3) == doctest::Approx(1.9));
  CHECK(quantile(example, 0.25) == 1.75);
}

TEST_CASE("a share that falls on a value gives that value, whatever its binary neighbour") {
  std::vector<double> values;
  for (int i = 0; i <= 20; ++i) values.push_back(i * 1'000);
  for (int i = 0; i <= 20; ++i) CHECK(quantile_of_sorted(values, i / 20.0) == i * 1'000);
  const std::span<const double> eleven = std::span(values).first(11);
  CHECK(quantile_of_sorted(eleven, 0.1 + 0.2) == 3'000);
  CHECK(quantile_of_sorted(std::span(values).first(10), 0.1 + 0.2, QuantileType::averaged) ==
        2'500);
}

TEST_CASE("the types part company where quantiles fall between values") {
  const std::vector<double> sorted{10, 20, 30, 40};
  CHECK(quantile_of_sorted(sorted, 0.25, QuantileType::averaged) == 15);
  CHECK(quantile_of_sorted(sorted, 0.25, QuantileType::weibull) == 12.5);
  CHECK(quantile_of_sorted(sorted, 0.25, QuantileType::linear) == 17.5);
  CHECK(quantile_of_sorted(sorted, 0.25, QuantileType::median_unbiased) ==
        doctest::Approx(14.1666666667));
}

TEST_CASE("one value is every quantile of itself and nothing has none") {
  const std::vector<double> one{42.5};
  for (const QuantileType type : types) {
    for (const double share : {0.0, 0.1, 0.5, 1.0}) CHECK(quantile(one, share, type) == 42.5);
  }
  CHECK_FALSE(quantile(std::vector<double>{}, 0.5));
  CHECK_THROWS(quantile(one, 1.01));
  CHECK_THROWS(quantile_of_sorted({}, 0.5));
}

TEST_CASE("a quantile lies between the least and the greatest value and grows with its share") {
  Random random(9);
  for (std::size_t size = 1; size < 40; ++size) {
    const std::vector<double> sorted = sorted_copy(drawn(random, size));
    for (const QuantileType type : types) {
      double before = sorted.front();
      for (int step = 0; step <= 50; ++step) {
        const double found = quantile_of_sorted(sorted, step / 50.0, type);
        CHECK(found >= before);
        before = found;
      }
      CHECK(before == sorted.back());
    }
    CHECK(quantile_of_sorted(sorted, 0.5) == doctest::Approx(median_of_sorted(sorted)));
  }
}

TEST_CASE("hinges are medians of the halves and not the quartiles") {
  const std::vector<double> sorted{1, 2, 3, 4, 5, 6};
  CHECK(five_numbers(sorted) == std::array<double, 5>{1, 2, 3.5, 5, 6});
  CHECK(quartile_cuts(sorted) == QuartileCuts{1, 2.25, 3.5, 4.75, 6});
  CHECK(interquartile_range(sorted) == 2.5);
}

}  // namespace plumbline
