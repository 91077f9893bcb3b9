#include "statistics/position.h"

#include <doctest/doctest.h>

#include <vector>

#include "statistics/present.h"
#include "statistics/random.h"
#include "statistics/ranks.h"

namespace plumbline {
namespace {

std::vector<double> first(int count) {
  std::vector<double> values;
  for (int i = 1; i <= count; ++i) values.push_back(i);
  return values;
}

}  // namespace

TEST_CASE("the middle one of seven stands at the fiftieth percentile") {
  const Position middle = position(first(7), 4);
  CHECK(middle.midrank_percent == 50);
  CHECK(middle.percent_rank == 50);
  CHECK(middle.at_or_below_percent == doctest::Approx(57.142857142857));
}

TEST_CASE("one authority alone stands in the middle and has no percent rank") {
  const Position alone = position(first(1), 1);
  CHECK(alone.midrank_percent == 50);
  CHECK_FALSE(alone.percent_rank);
  CHECK(alone.at_or_below_percent == 100);
}

TEST_CASE("a value that is not a member stands between its neighbours") {
  const Position between = position(first(4), 2.5);
  CHECK(between.midrank_percent == 50);
  CHECK_FALSE(between.percent_rank);
  CHECK_THROWS(position({}, 1));
}

TEST_CASE("a position is the mean rank less a half, and never 0 or 100") {
  Random random(12);
  for (std::size_t size = 1; size < 60; ++size) {
    std::vector<double> values(size);
    for (double& value : values) value = static_cast<double>(random.below(20));
    const std::vector<double> sorted = sorted_copy(values);
    const std::vector<double> mean_ranks = ranks(values, RankFrom::lowest, Ties::mean);
    for (std::size_t i = 0; i < size; ++i) {
      const double found = position(sorted, values[i]).midrank_percent;
      CHECK(found == doctest::Approx(100 * (mean_ranks[i] - 0.5) / static_cast<double>(size)));
      CHECK(found > 0);
      CHECK(found < 100);
    }
  }
}

TEST_CASE("a value at a percentile belongs to the band nearer the middle") {
  const RemarkCuts cuts{.p10 = 10, .p25 = 25, .p50 = 50, .p75 = 75, .p90 = 90};
  CHECK(percentile_remark(9.9, cuts) == "Below the 10th percentile");
  CHECK(percentile_remark(10, cuts) == "Between the 10th and 25th percentile");
  CHECK(percentile_remark(25, cuts) == "Between the 25th and 50th percentile");
  CHECK(percentile_remark(50, cuts) == "Between the 50th and 75th percentile");
  CHECK(percentile_remark(75, cuts) == "Between the 50th and 75th percentile");
  CHECK(percentile_remark(90, cuts) == "Between the 75th and 90th percentile");
  CHECK(percentile_remark(90.1, cuts) == "Above the 90th percentile");
}

TEST_CASE("the words get coarser as the group gets smaller") {
  CHECK(remark(1, first(20)) == "Below the 10th percentile");
  CHECK(remark(1, first(19)) == "In the lowest quarter");
  CHECK(remark(4, first(8)) == "In the second lowest quarter");
  CHECK(remark(5, first(8)) == "In the second highest quarter");
  CHECK(remark(8, first(8)) == "In the highest quarter");
  CHECK_FALSE(remark(1, first(7)));
}

}  // namespace plumbline
