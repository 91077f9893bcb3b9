#include "reports/rank_stability.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

MeasureRow row(AuthorityId id, double cost, double half_range = 0) {
  MeasureRow made{.authority = id, .figure = Figure::of(cost), .excluded = {}, .standing = {}};
  if (half_range > 0) made.figure.interval = Interval{cost - half_range, cost + half_range};
  return made;
}

// The third is the one compared, as a member of the group.
MeasureTable table_of(std::vector<MeasureRow> rows) {
  MeasureTable table;
  table.own = rows[2];
  table.rows = std::move(rows);
  return table;
}

}  // namespace

TEST_CASE("when one that costs more is left out, the rank is one better, else it stays") {
  const auto found =
      rank_stability(table_of({row(1, 900), row(2, 800), row(3, 700), row(4, 600), row(5, 500)}));
  REQUIRE(found);
  CHECK(found->rank == 3);
  CHECK(found->of == 5);
  CHECK(found->without_one == RankRange{.best = 2, .worst = 3});
  CHECK_FALSE(found->open);
}

TEST_CASE("the highest stays the highest whoever is left out") {
  const auto found = rank_stability(table_of({row(1, 100), row(2, 200), row(3, 700)}));
  REQUIRE(found);
  CHECK(found->without_one == RankRange{.best = 1, .worst = 1});
}

TEST_CASE("rounded figures leave open every rank that their ranges allow") {
  // 700 is between 640 and 760: it may be above 750, and below 650.
  const auto found = rank_stability(
      table_of({row(1, 900), row(2, 750), row(3, 700, 60), row(4, 650), row(5, 500)}));
  REQUIRE(found);
  CHECK(*found->open == RankRange{.best = 2, .worst = 4});
}

TEST_CASE("a figure that does not count, and one beside a single other, has no rank to lose") {
  MeasureTable table = table_of({row(1, 900), row(2, 800), row(3, 700)});
  table.own->excluded = Excluded::missing;
  CHECK_FALSE(rank_stability(table));
  table = table_of({row(1, 900), row(2, 800), row(3, 700)});
  table.rows[0].excluded = Excluded::nil;
  CHECK_FALSE(rank_stability(table));
}

}  // namespace plumbline
