#include "statistics/rank_uncertainty.h"

#include <doctest/doctest.h>

#include <numeric>

#include "statistics/random.h"

namespace plumbline {
namespace {

using Numbers = std::vector<double>;
using Ranges = std::vector<RankRange>;

struct Drawn {
  Numbers values;
  Numbers errors;
};

Drawn drawn(Random& random, std::size_t size) {
  Drawn set;
  for (std::size_t i = 0; i < size; ++i) {
    set.values.push_back(static_cast<double>(random.below(40)));
    set.errors.push_back(static_cast<double>(random.below(8)));
  }
  return set;
}

}  // namespace

// The error of a difference is 5, and so 10 apart is two errors and 5 apart is one.
TEST_CASE("ranges by tests as on paper") {
  const Numbers values{100, 105, 110, 200};
  const Numbers errors{3, 4, 4, 3};
  CHECK(rank_ranges(values, Numbers{3, 4, 4, 3}) == Ranges{{1, 2}, {1, 3}, {2, 3}, {4, 4}});
  CHECK(rank_ranges(values, errors, RankFrom::lowest, Comparisons::together) ==
        Ranges{{1, 3}, {1, 3}, {1, 3}, {4, 4}});
}

TEST_CASE("from the highest, best and worst change sides") {
  const Numbers values{100, 105, 110, 200};
  const Numbers errors{3, 4, 4, 3};
  CHECK(rank_ranges(values, errors, RankFrom::highest) == Ranges{{3, 4}, {2, 4}, {2, 3}, {1, 1}});
}

TEST_CASE("two that are alike share their places between them") {
  CHECK(expected_ranks(Numbers{5, 5, 90}, Numbers{1, 1, 1}) == Numbers{1.5, 1.5, 3});
  CHECK(expected_ranks(Numbers{5, 5, 90}, Numbers{1, 1, 1}, RankFrom::highest) ==
        Numbers{2.5, 2.5, 1});
}

TEST_CASE("without errors the expected rank is the mean rank and the range is the ties") {
  const Numbers values{30, 10, 20, 10};
  const Numbers exact(4, 0);
  for (const auto from : {RankFrom::lowest, RankFrom::highest}) {
    CHECK(expected_ranks(values, exact, from) == ranks(values, from, Ties::mean));
    const Ranges ranges = rank_ranges(values, exact, from);
    const Numbers best = ranks(values, from, Ties::first);
    const Numbers worst = ranks(values, from, Ties::last);
    for (std::size_t i = 0; i < values.size(); ++i) {
      CHECK(ranges[i].best == best[i]);
      CHECK(ranges[i].worst == worst[i]);
    }
  }
}

TEST_CASE("expected ranks share out all places, and every range holds its rank") {
  Random random(28);
  for (std::size_t size = 1; size < 30; ++size) {
    const Drawn set = drawn(random, size);
    const auto places = static_cast<double>(size * (size + 1)) / 2;
    const Numbers expected = expected_ranks(set.values, set.errors);
    CHECK(std::accumulate(expected.begin(), expected.end(), 0.0) == doctest::Approx(places));
    const Numbers ranked = ranks(set.values, RankFrom::lowest);
    const Ranges each = rank_ranges(set.values, set.errors);
    const Ranges together =
        rank_ranges(set.values, set.errors, RankFrom::lowest, Comparisons::together);
    const Ranges surer =
        rank_ranges(set.values, set.errors, RankFrom::lowest, Comparisons::each, strict_confidence);
    for (std::size_t i = 0; i < size; ++i) {
      CHECK(each[i].best <= ranked[i]);
      CHECK(ranked[i] <= each[i].worst);
      CHECK(together[i].best <= each[i].best);
      CHECK(together[i].worst >= each[i].worst);
      CHECK(surer[i].best <= each[i].best);
      CHECK(surer[i].worst >= each[i].worst);
    }
  }
}

TEST_CASE("intervals that overlap or touch leave the order open") {
  const std::vector<Bounds> intervals{{500, 515}, {510, 525}, {525, 560}, {600, 640}};
  CHECK(rank_ranges(intervals) == Ranges{{1, 2}, {1, 3}, {2, 3}, {4, 4}});
  CHECK(rank_ranges(intervals, RankFrom::highest) == Ranges{{3, 4}, {2, 4}, {2, 3}, {1, 1}});
}

// Two intervals of one error each that do not overlap are further apart than a test of their
// difference asks.
TEST_CASE("intervals are the cautious way: their range holds the one by tests") {
  Random random(82);
  for (std::size_t size = 2; size < 30; ++size) {
    const Drawn set = drawn(random, size);
    const Ranges by_tests = rank_ranges(set.values, set.errors);
    const double reach = normal_reach(usual_confidence);
    const Ranges by_intervals = rank_ranges(intervals_around(set.values, set.errors, reach));
    for (std::size_t i = 0; i < size; ++i) {
      CHECK(by_intervals[i].best <= by_tests[i].best);
      CHECK(by_intervals[i].worst >= by_tests[i].worst);
    }
  }
}

TEST_CASE("bars for comparing pairs reach 1.39 errors") {
  CHECK(intervals_around(Numbers{100}, Numbers{10}, comparison_reach).front().high ==
        doctest::Approx(113.9));
}

TEST_CASE("one is first, and nobody has no rank") {
  CHECK(rank_ranges(Numbers{7}, Numbers{1}) == Ranges{{1, 1}});
  CHECK(rank_ranges(Numbers{7}, Numbers{1}, RankFrom::lowest, Comparisons::together) ==
        Ranges{{1, 1}});
  CHECK(expected_ranks({}, {}).empty());
}

TEST_CASE("errors that do not fit are our own mistake") {
  CHECK_THROWS(expected_ranks(Numbers{1, 2}, Numbers{1}));
  CHECK_THROWS(rank_ranges(Numbers{1, 2}, Numbers{1, -1}));
}

}  // namespace plumbline
