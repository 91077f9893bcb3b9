#include "statistics/linked_table.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

// Three places by three kinds of care; only the 3 is a small count.
LinkedTable three_by_three() {
  return table_with_totals(std::vector<double>{12, 3, 25, 40, 18, 22, 9, 15, 31}, 3);
}

}  // namespace

TEST_CASE("a table gets its totals, and every total knows its parts") {
  const LinkedTable table = three_by_three();
  CHECK(table.counts ==
        std::vector<double>{12, 3, 25, 40, 40, 18, 22, 80, 9, 15, 31, 55, 61, 36, 78, 175});
  CHECK(table.sums.size() == 8);
  CHECK(totals_of(table) == CellPlaces{3, 7, 11, 12, 13, 14, 15});
  CHECK_THROWS(table_with_totals(std::vector<double>{1, 2, 3}, 2));
}

TEST_CASE("a count hidden alone is told by its row") {
  const auto found = audit(three_by_three(), {1}, {1});
  CHECK(found->front().least == 3);
  CHECK(found->front().greatest == 3);
  CHECK_FALSE(protects(three_by_three(), {1}, {1}, 5));
}

TEST_CASE("four cells in a rectangle hide each other as far as the smallest goes") {
  // 12 and 3 above 9 and 15: 12 can be given to the 3, or 3 to the 12.
  const auto found = audit(three_by_three(), {0, 1, 8, 9}, {0, 1, 8, 9});
  CHECK(found->at(0).least == 0);
  CHECK(found->at(0).greatest == 15);
  CHECK(found->at(1).greatest == 15);
  CHECK(found->at(2).least == 6);
  CHECK(found->at(3).greatest == 18);
  CHECK(protects(three_by_three(), {0, 1, 8, 9}, {1}, 15));
  CHECK_FALSE(protects(three_by_three(), {0, 1, 8, 9}, {1}, 16));
}

TEST_CASE("hiding a cell that another source publishes hides nothing") {
  LinkedTable table = three_by_three();
  table.known_elsewhere = {8};
  CHECK_FALSE(protects(table, {0, 1, 8, 9}, {1}, 5));
  CHECK(audit(table, {0, 1, 8, 9}, {8})->front().greatest == 9);
}

TEST_CASE("tables that share a total are audited together") {
  // Two regions make up England, and one region's 4 and 30 are hidden; the same 4 is the whole of
  // another group, which adds up to 12 with a shown 8.
  LinkedTable table{.counts = {4, 30, 34, 50, 84, 8, 12},
                    .sums = {{.total = 2, .parts = {0, 1}}, {.total = 4, .parts = {2, 3}}}};
  CHECK(protects(table, {0, 1}, {0}, 5));
  table.sums.push_back({.total = 6, .parts = {0, 5}});
  CHECK_FALSE(protects(table, {0, 1}, {0}, 5));
  // With the region's total hidden too there is still England less the other region.
  table.sums.pop_back();
  const auto found = audit(table, {0, 1, 2}, {2});
  CHECK(found->front().greatest == 34);
  CHECK_FALSE(audit(table, {0, 1, 2, 4}, {0})->front().greatest);
}

TEST_CASE("nothing is proved of counts that do not add up, or of one below zero") {
  LinkedTable table = three_by_three();
  table.counts[15] += 1;
  CHECK_FALSE(audit(table, {0, 1, 8, 9}, {1}));
  CHECK_FALSE(protects(table, {0, 1, 8, 9}, {1}, 5));
  CHECK_FALSE(audit(table_with_totals(std::vector<double>{-1, 7}, 2), {0, 1}, {0}));
}

}  // namespace plumbline
