#include "statistics/same_scale.h"

#include <doctest/doctest.h>

#include <cmath>

#include "statistics/position.h"
#include "statistics/present.h"

namespace plumbline {
namespace {

using Numbers = std::vector<double>;

}  // namespace

TEST_CASE("four in order stand in the middle of their quarters") {
  CHECK(midrank_percents(Numbers{30, 10, 40, 20}) == Numbers{62.5, 12.5, 87.5, 37.5});
  CHECK(midrank_percents(Numbers{10, 10}) == Numbers{50, 50});
  CHECK(midrank_percents({}).empty());
}

TEST_CASE("the percentile is the one that position tells") {
  const Numbers values{502, 536, 502, 455, 612, 641, 488};
  const Numbers percents = midrank_percents(values);
  const Numbers sorted = sorted_copy(values);
  for (std::size_t i = 0; i < values.size(); ++i) {
    CHECK(percents[i] == doctest::Approx(position(sorted, values[i]).midrank_percent));
  }
}

// The median is 30 and the median distance from it 10.
TEST_CASE("robust deviations as on paper, which a far value does not change") {
  const auto scores = robust_z_scores(Numbers{10, 20, 30, 40, 5000});
  CHECK(scores->at(0) == doctest::Approx(-2 / 1.4826));
  CHECK(scores->at(2) == 0);
  CHECK(scores->at(3) == doctest::Approx(1 / 1.4826));
}

TEST_CASE("where half of the values are equal there are no robust deviations") {
  CHECK_FALSE(robust_z_scores(Numbers{5, 5, 5, 9}));
  CHECK_FALSE(robust_z_scores({}));
}

TEST_CASE("where low is better, the lowest comes out on top") {
  const Numbers waits{32, 29, 0};
  CHECK(oriented(waits, Better::low) == Numbers{-32, -29, 0});
  CHECK_FALSE(std::signbit(oriented(waits, Better::low).back()));
  CHECK(oriented(waits, Better::high) == waits);
  CHECK(oriented(waits, Better::neither) == waits);
  CHECK(midrank_percents(oriented(waits, Better::low)).back() == doctest::Approx(500 / 6.0));
}

TEST_CASE("quadrants part at 50, and say no more than lower and higher") {
  CHECK(words(quadrant(10, 90)) == "lower cost, higher performance");
  CHECK(words(quadrant(10, 10)) == "lower cost, lower performance");
  CHECK(words(quadrant(90, 10)) == "higher cost, lower performance");
  CHECK(words(quadrant(90, 90)) == "higher cost, higher performance");
  CHECK(quadrant(50, 50) == Quadrant::higher_cost_higher_performance);
  CHECK(quadrant(49.9, 49.9) == Quadrant::lower_cost_lower_performance);
}

TEST_CASE("near the middle on either axis no quadrant is named") {
  CHECK(is_near_middle(40, 90));
  CHECK(is_near_middle(10, 60));
  CHECK_FALSE(is_near_middle(39.9, 60.1));
}

}  // namespace plumbline
