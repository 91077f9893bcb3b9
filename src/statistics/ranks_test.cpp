#include "statistics/ranks.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "statistics/present.h"
#include "statistics/random.h"

namespace plumbline {
namespace {

using Ranks = std::vector<double>;

// With many ties, as percentages to the nearest whole have.
std::vector<double> drawn(Random& random, std::size_t size) {
  std::vector<double> values(size);
  for (double& value : values) value = static_cast<double>(random.below(size / 2 + 1));
  return values;
}

}  // namespace

TEST_CASE("equal values share a rank and the places they take up are left out") {
  const std::vector<double> values{30, 10, 20, 10};
  CHECK(ranks(values, RankFrom::lowest) == Ranks{4, 1, 3, 1});
  CHECK(ranks(values, RankFrom::lowest, Ties::mean) == Ranks{4, 1.5, 3, 1.5});
  CHECK(ranks(values, RankFrom::lowest, Ties::last) == Ranks{4, 2, 3, 2});
  CHECK(ranks(values, RankFrom::lowest, Ties::dense) == Ranks{3, 1, 2, 1});
}

TEST_CASE("ranks count from the highest when that is asked") {
  const std::vector<double> values{30, 10, 20, 10};
  CHECK(ranks(values, RankFrom::highest) == Ranks{1, 3, 2, 3});
  CHECK(ranks(values, RankFrom::highest, Ties::dense) == Ranks{1, 3, 2, 3});
  CHECK(ranks({}, RankFrom::highest).empty());
}

TEST_CASE("rank does not depend on the order in which values come") {
  Random random(6);
  for (std::size_t size = 2; size < 50; ++size) {
    const std::vector<double> values = drawn(random, size);
    std::vector<double> turned = values;
    const auto by = static_cast<std::ptrdiff_t>(random.below(size));
    std::ranges::rotate(turned, turned.begin() + by);
    for (const Ties ties : {Ties::first, Ties::mean, Ties::last, Ties::dense}) {
      Ranks expected = ranks(values, RankFrom::lowest, ties);
      std::ranges::rotate(expected, expected.begin() + by);
      CHECK(ranks(turned, RankFrom::lowest, ties) == expected);
    }
  }
}

TEST_CASE("ranks from both ends of distinct places add up to one more than all") {
  Random random(8);
  const std::vector<double> values = drawn(random, 40);
  const Ranks up = ranks(values, RankFrom::lowest, Ties::mean);
  const Ranks down = ranks(values, RankFrom::highest, Ties::mean);
  for (std::size_t i = 0; i < values.size(); ++i) CHECK(up[i] + down[i] == 41);
}

TEST_CASE("ranks found in the sorted values are the same ranks") {
  Random random(10);
  for (const RankFrom from : {RankFrom::lowest, RankFrom::highest}) {
    const std::vector<double> values = drawn(random, 150);
    const std::vector<double> sorted = sorted_copy(values);
    std::vector<std::uint32_t> found(values.size());
    competition_ranks(values, sorted, from, found);
    const Ranks expected = ranks(values, from);
    CHECK(std::ranges::equal(found, expected));
  }
}

TEST_CASE("equal values are counted so that a shared rank can say so") {
  const std::vector<double> sorted{10, 10, 20};
  CHECK(equals(sorted, 10) == 2);
  CHECK(equals(sorted, 20) == 1);
  CHECK(equals(sorted, 15) == 0);
}

}  // namespace plumbline
