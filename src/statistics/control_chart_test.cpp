#include "statistics/control_chart.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

const auto near = [](double value) { return doctest::Approx(value).epsilon(1e-9); };

using Numbers = std::vector<double>;

}  // namespace

// Moves of 10, 20 and 30: a mean of 20 either side of 115.
TEST_CASE("centre and limits as on paper") {
  const auto chart = control_chart(Numbers{110, 120, 100, 130});
  CHECK(chart->centre == near(115));
  CHECK(chart->mean_moving_range == near(20));
  CHECK(chart->limits.low == near(115 - 53.2));
  CHECK(chart->limits.high == near(115 + 53.2));
  CHECK(chart->moving_range_limit == near(65.34));
  CHECK(chart->beyond_limits.empty());
}

TEST_CASE("a value that stands out of a quiet series is found") {
  Numbers values;
  for (int i = 0; i < 20; ++i) values.push_back(i % 2 == 0 ? 500 : 502);
  values[11] = 540;
  const auto chart = control_chart(values);
  CHECK(chart->beyond_limits == std::vector<std::size_t>{11});
}

TEST_CASE("values that swing widely from one to the next are all within") {
  CHECK(control_chart(Numbers{100, 900, 100, 900, 100, 900, 100, 900})->beyond_limits.empty());
}

TEST_CASE("a slow drift has narrow limits, because it is the next step that counts") {
  const auto chart = control_chart(Numbers{1, 2, 3, 4, 5, 6, 7, 8, 9});
  CHECK(chart->mean_moving_range == near(1));
  CHECK(chart->beyond_limits == std::vector<std::size_t>{0, 1, 7, 8});
}

TEST_CASE("equal values are their own limits and none is beyond") {
  const auto chart = control_chart(Numbers{0.1, 0.1, 0.1});
  CHECK(chart->limits == Bounds{0.1, 0.1});
  CHECK(chart->beyond_limits.empty());
}

TEST_CASE("one value makes no chart") {
  CHECK_FALSE(control_chart(Numbers{5}));
  CHECK_FALSE(control_chart({}));
}

}  // namespace plumbline
