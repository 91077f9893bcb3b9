#include "statistics/spine.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

namespace plumbline {

TEST_CASE("the farther end of the range lies a whole half-width away") {
  const std::vector<double> sorted{10, 20, 30, 40, 70};
  const auto scale = spine_scale(sorted, 30, Better::high);
  CHECK(scale->half_width == 40);
  const Spine bar = spine(sorted, *scale);
  CHECK(bar.least == -0.5);
  CHECK(bar.lower_quartile == -0.25);
  CHECK(bar.upper_quartile == 0.25);
  CHECK(bar.greatest == 1);
}

TEST_CASE("where low is better the bar is turned round, and the reference stays at zero") {
  const std::vector<double> sorted{10, 20, 30, 40, 70};
  const auto scale = spine_scale(sorted, 30, Better::low);
  CHECK(spine(sorted, *scale).greatest == -1);
  CHECK(scale->place(30) == 0);
  CHECK_FALSE(std::signbit(scale->place(30)));
  CHECK(spine_scale(sorted, 30, Better::neither)->place(70) == 1);
}

TEST_CASE("values all equal make no bar") {
  CHECK_FALSE(spine_scale(std::vector<double>{5, 5}, 4, Better::high));
  CHECK_FALSE(spine_scale({}, 4, Better::high));
}

}  // namespace plumbline
