#include "statistics/nearest_neighbours.h"

#include <doctest/doctest.h>

#include <cmath>

#include "statistics/random.h"

namespace plumbline {
namespace {

using Set = std::vector<std::optional<double>>;
using Places = std::vector<std::size_t>;

Set drawn(std::size_t size) {
  Random random(16);
  Set values(size);
  for (auto& value : values) value = random.unit();
  return values;
}

}  // namespace

TEST_CASE("the nearest come first and a place is not its own neighbour") {
  const Set values{0, 10, 1, 4};
  const std::vector<double> weights{1};
  const Distances found = distances({.values = values, .weights = weights});
  CHECK(nearest_first(found, 0) == Places{2, 3, 1});
  CHECK(found.between(2, 2) == 0);
}

TEST_CASE("equally near places come in their own order") {
  const Set values{5, 6, 4, 5};
  const std::vector<double> weights{1};
  CHECK(nearest_first(distances({.values = values, .weights = weights}), 0) == Places{3, 1, 2});
}

TEST_CASE("distance is the same both ways and keeps to the triangle") {
  const Set values = drawn(20 * 3);
  const std::vector<double> weights{2, 1, 0.5};
  const Distances found = distances({.values = values, .weights = weights});
  for (std::size_t a = 0; a < found.size; ++a) {
    for (std::size_t b = 0; b < found.size; ++b) {
      CHECK(found.between(a, b) == found.between(b, a));
      for (std::size_t c = 0; c < found.size; ++c) {
        CHECK(*found.between(a, c) <= *found.between(a, b) + *found.between(b, c) + 1e-12);
      }
    }
  }
}

TEST_CASE("the unit in which an indicator is measured does not matter") {
  const Set values = drawn(12 * 2);
  Set rescaled = values;
  for (std::size_t i = 0; i < rescaled.size(); i += 2) *rescaled[i] = 1000 * *rescaled[i] - 7;
  const std::vector<double> weights{1, 3};
  const Distances one = distances({.values = values, .weights = weights});
  const Distances other = distances({.values = rescaled, .weights = weights});
  for (std::size_t i = 0; i < one.pairs.size(); ++i) {
    CHECK(*other.pairs[i] == doctest::Approx(*one.pairs[i]));
  }
}

TEST_CASE("an indicator that tells no places apart has no part in the distance") {
  const Set values{1, 7, 2, 7, 3, 7};
  const std::vector<double> both{1, 5};
  const Distances found = distances({.values = values, .weights = both});
  CHECK(found.deviations[1] == 0);
  CHECK(found.between(0, 2) == 2);
}

TEST_CASE("a place missing little is compared on the rest, one missing much is left out") {
  const Set values{0, 0, 1, {}, 2, 2, {}, 4};
  const std::vector<double> weights{4, 1};
  const Distances found = distances({.values = values, .weights = weights});
  CHECK(*found.between(0, 1) == doctest::Approx(std::sqrt(5.0)));
  CHECK_FALSE(found.between(0, 3));
  CHECK(nearest_first(found, 0) == Places{1, 2});
  CHECK(nearest_first(found, 3).empty());
}

TEST_CASE("rebased distances run to 1 in each row or over all") {
  const Set values{0, 10, 1};
  const std::vector<double> weights{1};
  const Distances found = distances({.values = values, .weights = weights});
  const auto by_row = rebased(found, Rebase::by_row);
  CHECK(*by_row[1] == 1);
  CHECK(*by_row[2] == doctest::Approx(0.1));
  CHECK(*by_row[2 * 3 + 1] == 1);
  CHECK(*rebased(found, Rebase::of_all)[2 * 3 + 1] == doctest::Approx(0.9));
}

TEST_CASE("closeness is told by the share of pairs that are as near") {
  std::vector<double> pairs;
  for (int i = 1; i <= 100; ++i) pairs.push_back(i);
  CHECK(closeness(1, pairs) == "extremely close");
  CHECK(closeness(10, pairs) == "very close");
  CHECK(closeness(25, pairs) == "close");
  CHECK(closeness(50, pairs) == "somewhat close");
  CHECK(closeness(51, pairs) == "not close");

  const Set values{0, 10, 1};
  const std::vector<double> weights{1};
  CHECK(sorted_pairs(distances({.values = values, .weights = weights})).size() == 3);
}

TEST_CASE("rows that are not full are our own mistake") {
  const Set values{0, 10, 1};
  const std::vector<double> weights{1, 1};
  CHECK_THROWS(distances({.values = values, .weights = weights}));
}

}  // namespace plumbline
