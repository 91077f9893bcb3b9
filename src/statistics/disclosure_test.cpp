#include "statistics/disclosure.h"

#include <doctest/doctest.h>

#include <vector>

#include "statistics/random.h"

namespace plumbline {

TEST_CASE("one to five people are hidden, nobody is shown, and others are rounded to 5") {
  CHECK(shown_count(0) == 0);
  for (const double count : {1, 2, 3, 4, 5}) CHECK_FALSE(shown_count(count));
  CHECK(shown_count(6) == 5);
  CHECK(shown_count(7) == 5);
  CHECK(shown_count(8) == 10);
  CHECK(shown_count(12.5) == 15);
  CHECK(shown_count(1998) == 2000);
}

TEST_CASE("a small difference is as telling below nought, and so is half a person") {
  CHECK_FALSE(shown_count(-3));
  CHECK_FALSE(shown_count(0.5));
  CHECK(shown_count(-7.5) == -10);
}

TEST_CASE("another source may hide more, and round more coarsely") {
  CHECK_FALSE(shown_count(9, {.hidden_to = 9, .rounding_base = 10}));
  CHECK(shown_count(14, {.hidden_to = 9, .rounding_base = 10}) == 10);
}

TEST_CASE("a share is hidden over a small count, and of fewer than ten") {
  CHECK(may_show_ratio(6, 10));
  CHECK(may_show_ratio(0, 10));
  CHECK_FALSE(may_show_ratio(5, 400));
  CHECK_FALSE(may_show_ratio(6, 9));
  CHECK_FALSE(may_show_ratio(0, 0));
}

TEST_CASE("a total that is mostly one authority's is hidden") {
  const Dominance found = dominance(std::vector<double>{5200, 300, 180, 90, 40});
  CHECK(found.total == 5810);
  CHECK(found.largest == 5200);
  CHECK(found.remainder == 310);
  CHECK(found.is_sensitive);
  CHECK_FALSE(found.may_be_shown());
}

TEST_CASE("a total of five alike may be shown, of four it may not") {
  CHECK(dominance(std::vector<double>{900, 850, 700, 650, 600}).may_be_shown());
  const Dominance four = dominance(std::vector<double>{900, 850, 700, 650});
  CHECK_FALSE(four.is_sensitive);
  CHECK_FALSE(four.may_be_shown());
}

TEST_CASE("in a group of two each knows the other") {
  const Dominance found = dominance(std::vector<double>{3120, 2890});
  CHECK(found.remainder == 0);
  CHECK(found.is_sensitive);
}

TEST_CASE("who contributed nothing hides nobody, and income counts by its size") {
  CHECK_FALSE(dominance(std::vector<double>{900, 850, 700, 650, 0}).may_be_shown());
  CHECK_FALSE(dominance({}).may_be_shown());
  const Dominance found = dominance(std::vector<double>{-5200, 300, 180, 90, 40});
  CHECK(found.total == -4590);
  CHECK(found.largest == 5200);
  CHECK(found.remainder == 310);
  CHECK(found.is_sensitive);
}

TEST_CASE("the remainder of just p% of the largest is enough") {
  CHECK_FALSE(dominance(std::vector<double>{1000, 500, 100}).is_sensitive);
  CHECK(dominance(std::vector<double>{1000, 500, 99}).is_sensitive);
  CHECK_FALSE(dominance(std::vector<double>{1000, 500, 99}, 9).is_sensitive);
}

// What the rule is for: the second largest cannot know the largest to within p%.
TEST_CASE("a total that is not sensitive leaves the largest uncertain by p%") {
  Random random(23);
  for (int draw = 0; draw < 500; ++draw) {
    std::vector<double> amounts;
    for (int i = 0; i < 5; ++i) amounts.push_back(1 + random.unit() * random.unit() * 5000);
    const Dominance found = dominance(amounts);
    double second = 0;
    for (const double amount : amounts) {
      if (amount < found.largest && amount > second) second = amount;
    }
    const double estimate = found.total - second;
    CHECK(found.is_sensitive == (estimate - found.largest < 0.1 * found.largest));
  }
}

}  // namespace plumbline
