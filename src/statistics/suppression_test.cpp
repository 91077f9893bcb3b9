#include "statistics/suppression.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "statistics/random.h"

namespace plumbline {
namespace {

LinkedTable table(const std::vector<double>& counts, std::size_t columns) {
  return table_with_totals(counts, columns);
}

LinkedTable drawn(Random& random, std::size_t rows, std::size_t columns, std::uint64_t below) {
  std::vector<double> counts;
  for (std::size_t cell = 0; cell < rows * columns; ++cell) {
    counts.push_back(static_cast<double>(random.below(below)));
  }
  return table(counts, columns);
}

bool audit_passes(const LinkedTable& of, const Suppression& found) {
  return protects(of, found.hidden(), found.primary, protection_width);
}

// Every pattern of cells that are not totals, whatever its size, tried one after another.
std::size_t fewest_by_trying(const LinkedTable& of) {
  const CellPlaces primary = small_counts(of);
  const CellPlaces totals = totals_of(of);
  CellPlaces others;
  for (std::size_t cell = 0; cell < of.counts.size(); ++cell) {
    if (!std::ranges::binary_search(primary, cell) && !std::ranges::binary_search(totals, cell)) {
      others.push_back(cell);
    }
  }
  std::size_t fewest = others.size() + 1;
  for (std::size_t bits = 0; bits < std::size_t{1} << others.size(); ++bits) {
    CellPlaces hidden = primary;
    for (std::size_t i = 0; i < others.size(); ++i) {
      if ((bits >> i & 1) == 1) hidden.push_back(others[i]);
    }
    const std::size_t size = hidden.size() - primary.size();
    std::ranges::sort(hidden);
    if (size < fewest && protects(of, hidden, primary, protection_width)) fewest = size;
  }
  return fewest;
}

}  // namespace

TEST_CASE("one small count takes three others with it, those of the smallest sum") {
  const auto found = suppress(table({12, 3, 25, 40, 18, 22, 9, 15, 31}, 3));
  CHECK(found->primary == CellPlaces{1});
  CHECK(found->secondary == CellPlaces{0, 8, 9});
  CHECK(found->secondary_sum == 36);
  CHECK(found->optimal_patterns == 1);
  CHECK_FALSE(found->hides_totals_too);
}

TEST_CASE("two small counts that can share a rectangle need only two more") {
  const auto found = suppress(table({2, 14, 30, 8, 22, 9, 4, 17, 35, 26, 19, 11}, 4));
  CHECK(found->secondary == CellPlaces{2, 5});
  CHECK(found->secondary_sum == 52);
}

TEST_CASE("a table without small counts hides nothing, and noughts are no small counts") {
  const auto found = suppress(table({0, 14, 30, 8}, 2));
  CHECK(found->hidden().empty());
  CHECK(found->optimal_patterns == 1);
}

TEST_CASE("of patterns as good as each other the first is taken, and they are counted") {
  // Any of the other rows and columns would do.
  const auto found = suppress(table({3, 20, 20, 20, 20, 20, 20, 20, 20}, 3));
  CHECK(found->secondary == CellPlaces{1, 4, 5});
  CHECK(found->optimal_patterns == 4);
}

TEST_CASE("a small total is a small count, and a row too small to hide in takes totals with it") {
  // The first row is 4 in all: whatever is hidden in it is known to be at most 4.
  const LinkedTable of = table({4, 0, 30, 25}, 2);
  const auto found = suppress(of);
  REQUIRE(found);
  CHECK(found->primary == CellPlaces{0, 2});
  CHECK(found->hides_totals_too);
  CHECK(audit_passes(of, *found));
}

TEST_CASE("a single row cannot hide one cell without another") {
  const LinkedTable of{.counts = {3, 40, 50, 93}, .sums = {{.total = 3, .parts = {0, 1, 2}}}};
  CHECK(suppress(of)->secondary == CellPlaces{1});
}

TEST_CASE("what is shown is rounded from exact counts, so that parts may not add up") {
  const LinkedTable of = table({12, 3, 25, 40, 18, 22, 9, 15, 31}, 3);
  const auto shown = shown_cells(of, *suppress(of));
  CHECK_FALSE(shown[0]);
  CHECK_FALSE(shown[1]);
  CHECK(shown[2] == 25);
  CHECK(shown[3] == 40);
  CHECK(shown[6] == 20);
  CHECK(shown[14] == 80);
}

TEST_CASE("a small count that is known elsewhere cannot be protected, and nothing is shown") {
  LinkedTable of = table({12, 3, 25, 40, 18, 22, 9, 15, 31}, 3);
  of.known_elsewhere = {1};
  CHECK_FALSE(suppress(of));
  of.known_elsewhere = {8};
  const auto found = suppress(of);
  CHECK(audit_passes(of, *found));
  CHECK(std::ranges::find(found->secondary, 8) == found->secondary.end());
}

TEST_CASE("counts that do not add up are not shown at all") {
  LinkedTable of = table({12, 3, 25, 40}, 2);
  of.counts.back() += 1;
  CHECK_FALSE(suppress(of));
}

TEST_CASE("no pattern is smaller than the one found") {
  Random random(230);
  int protected_tables = 0;
  for (int draw = 0; draw < 40; ++draw) {
    const LinkedTable of = drawn(random, 3, 3, 30);
    const auto found = suppress(of);
    REQUIRE(found);
    CHECK(audit_passes(of, *found));
    if (found->hides_totals_too || found->primary.empty()) continue;
    CHECK(found->secondary.size() == fewest_by_trying(of));
    ++protected_tables;
  }
  CHECK(protected_tables > 10);
}

TEST_CASE("a table too large to try all patterns passes its audit with no cell to spare") {
  Random random(231);
  for (int draw = 0; draw < 3; ++draw) {
    const LinkedTable of = drawn(random, 12, 6, 60);
    const auto found = suppress(of);
    REQUIRE(found);
    CHECK_FALSE(found->primary.empty());
    CHECK(audit_passes(of, *found));
    for (const std::size_t cell : found->secondary) {
      Suppression fewer = *found;
      std::erase(fewer.secondary, cell);
      CHECK_FALSE(audit_passes(of, fewer));
    }
  }
}

TEST_CASE("a hierarchy is protected at every level at once") {
  // Two regions of three authorities each, and England: a small count in each region.
  const LinkedTable of{.counts = {3, 40, 50, 93, 2, 60, 70, 132, 225},
                       .sums = {{.total = 3, .parts = {0, 1, 2}},
                                {.total = 7, .parts = {4, 5, 6}},
                                {.total = 8, .parts = {3, 7}}}};
  const auto found = suppress(of);
  CHECK(found->secondary == CellPlaces{1, 5});
  CHECK(audit_passes(of, *found));
}

}  // namespace plumbline
