#include "statistics/rank_correlation.h"

#include <doctest/doctest.h>

#include <vector>

namespace plumbline {
namespace {

using Numbers = std::vector<double>;

}  // namespace

// One less 6 times the squared differences of ranks (0, 1, 1) over 3 (9 - 1).
TEST_CASE("three pairs as on paper") {
  CHECK(*spearman(Numbers{10, 20, 30}, Numbers{1, 3, 2}) == doctest::Approx(0.5));
}

TEST_CASE("only the order counts") {
  CHECK(spearman(Numbers{1, 2, 3, 4}, Numbers{1, 10, 11, 9000}) == 1.0);
  CHECK(spearman(Numbers{1, 2, 3, 4}, Numbers{9000, 11, 10, 1}) == -1.0);
}

// Mean ranks 1.5, 1.5, 3 against 1, 2, 3: 1.5 / sqrt(1.5 * 2).
TEST_CASE("equal values share the mean of their ranks") {
  CHECK(*spearman(Numbers{5, 5, 9}, Numbers{1, 2, 3}) == doctest::Approx(0.8660254037844386));
}

TEST_CASE("a list of equal values rises with nothing") {
  CHECK_FALSE(spearman(Numbers{5, 5, 5}, Numbers{1, 2, 3}));
  CHECK_FALSE(spearman(Numbers{5}, Numbers{1}));
  CHECK_FALSE(spearman({}, {}));
  CHECK_THROWS(spearman(Numbers{5}, Numbers{1, 2}));
}

}  // namespace plumbline
