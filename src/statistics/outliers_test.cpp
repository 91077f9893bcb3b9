#include "statistics/outliers.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "statistics/present.h"
#include "statistics/random.h"

namespace plumbline {
namespace {

using Places = std::vector<std::size_t>;

const std::vector<double> costs{370, 412.5, 436, 455, 501, 536, 570, 612, 750, 1890};

}  // namespace

TEST_CASE("a cost far above the rest is asked about, whichever rule is chosen") {
  CHECK(outside(costs, tukey_fences(costs)) == Places{9});
  CHECK(outside(costs, *log_tukey_fences(costs)) == Places{9});
  CHECK(outside(costs, adjusted_fences(costs)) == Places{9});
  CHECK(beyond(modified_z_scores(costs), modified_z_to_ask) == Places{9});
}

TEST_CASE("on logarithms half as much is as far as twice as much") {
  std::vector<double> values{400, 450, 500, 550, 600};
  std::vector<double> doubled;
  for (const double value : values) doubled.push_back(250'000 / value);
  const Bounds fences = *log_tukey_fences(values);
  const Bounds mirrored = *log_tukey_fences(sorted_copy(doubled));
  CHECK(mirrored.low == doctest::Approx(250'000 / fences.high));
  CHECK(mirrored.high == doctest::Approx(250'000 / fences.low));
}

TEST_CASE("zeros have no logarithm and do not move the fences") {
  std::vector<double> with_zeros{0, 0};
  with_zeros.insert(with_zeros.end(), costs.begin(), costs.end());
  CHECK(log_tukey_fences(with_zeros) == log_tukey_fences(costs));
  CHECK_FALSE(log_tukey_fences(std::vector<double>{0, 0}));
}

TEST_CASE("values all equal are never asked about") {
  for (int cost = 1; cost < 200; ++cost) {
    const std::vector<double> same(9, cost * 3.1);
    CHECK(outside(same, tukey_fences(same)).empty());
    CHECK(outside(same, adjusted_fences(same)).empty());
    CHECK(outside(same, *log_tukey_fences(same)).empty());
    CHECK(beyond(modified_z_scores(same), modified_z_to_ask).empty());
  }
  CHECK_FALSE(z_scores(std::vector<double>(9, 500.0)));
}

TEST_CASE("when most values are equal the mean deviation takes the place of the median one") {
  const std::vector<double> values{500, 500, 500, 500, 500, 620, 700};
  const Deviations found = deviations(values);
  CHECK(found.median_deviation == 0);
  CHECK(found.mean_deviation == doctest::Approx(320.0 / 7));
  CHECK(modified_z_scores(values).back() == doctest::Approx(3.49074533596529));
}

TEST_CASE("z-scores have a mean of 0 and cannot pass 3 among ten") {
  Random random(15);
  for (int i = 0; i < 50; ++i) {
    std::vector<double> values(10);
    for (double& value : values) value = std::exp(9 * random.unit());
    double sum = 0;
    const auto scores = z_scores(values);
    for (const double score : *scores) {
      CHECK(std::abs(score) < 3);
      sum += score;
    }
    CHECK(sum == doctest::Approx(0));
  }
}

TEST_CASE("a set skewed down has the wider fence below") {
  std::vector<double> mirrored;
  for (const double cost : costs) mirrored.push_back(2'000 - cost);
  std::ranges::sort(mirrored);
  const Bounds up = adjusted_fences(costs);
  const Bounds down = adjusted_fences(mirrored);
  CHECK(down.low == doctest::Approx(2'000 - up.high));
  CHECK(down.high == doctest::Approx(2'000 - up.low));
}

TEST_CASE("the range without outliers is of the values that stay") {
  CHECK(range_within(costs, tukey_fences(costs)) == Bounds{370, 750});
  CHECK_FALSE(range_within(costs, Bounds{2'000, 3'000}));
}

}  // namespace plumbline
