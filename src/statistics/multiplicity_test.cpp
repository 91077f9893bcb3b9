#include "statistics/multiplicity.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "statistics/random.h"

namespace plumbline {
namespace {

using Numbers = std::vector<double>;

void check_near(const Numbers& found, const Numbers& expected) {
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i] == doctest::Approx(expected[i]));
}

// With ties, and more small ones than chance would give.
Numbers drawn(Random& random, std::size_t size) {
  Numbers p_values(size);
  for (double& p : p_values) p = static_cast<double>(random.below(50)) / 50;
  for (std::size_t i = 0; i < size; i += 4) p_values[i] /= 100;
  return p_values;
}

}  // namespace

TEST_CASE("three small p-values adjusted as on paper") {
  const Numbers p_values{0.03, 0.01, 0.02};
  check_near(bonferroni(p_values), {0.09, 0.03, 0.06});
  check_near(holm(p_values), {0.04, 0.03, 0.04});
  check_near(benjamini_hochberg(p_values), {0.03, 0.03, 0.03});
}

TEST_CASE("an adjusted p-value is never more than 1") {
  const Numbers p_values{0.9, 0.6, 0.7};
  check_near(bonferroni(p_values), {1, 1, 1});
  check_near(holm(p_values), {1, 1, 1});
  check_near(benjamini_hochberg(p_values), {0.9, 0.9, 0.9});
}

TEST_CASE("one comparison needs no adjustment, and none has none") {
  const Numbers one{0.04};
  CHECK(bonferroni(one) == one);
  CHECK(holm(one) == one);
  CHECK(benjamini_hochberg(one) == one);
  CHECK(benjamini_hochberg({}).empty());
}

TEST_CASE("the stricter the guard the larger the p-value, and the order stays") {
  Random random(29);
  for (std::size_t size = 1; size < 60; ++size) {
    const Numbers raw = drawn(random, size);
    const Numbers strictest = bonferroni(raw);
    const Numbers strict = holm(raw);
    const Numbers lenient = benjamini_hochberg(raw);
    for (std::size_t i = 0; i < size; ++i) {
      CHECK(strictest[i] >= strict[i]);
      CHECK(strict[i] >= doctest::Approx(lenient[i]));
      CHECK(lenient[i] >= raw[i]);
      for (std::size_t j = 0; j < size; ++j) {
        if (raw[i] > raw[j]) continue;
        CHECK(strict[i] <= strict[j]);
        CHECK(lenient[i] <= lenient[j]);
      }
    }
  }
}

TEST_CASE("of 152 comparisons eight or so are flagged by chance") {
  CHECK(expected_by_chance(152) == doctest::Approx(7.6));
  CHECK(expected_by_chance(100, 0.002) == doctest::Approx(0.2));
  CHECK(expected_by_chance(0) == 0);
}

TEST_CASE("a p-value at the level is flagged") {
  const Numbers adjusted{0.05, 0.0501, 0.01};
  CHECK(flagged(adjusted) == 2);
  CHECK(flagged(adjusted, 0.01) == 1);
}

TEST_CASE("what is not a probability is our own mistake") {
  CHECK_THROWS(holm(Numbers{0.5, 1.2}));
  CHECK_THROWS(bonferroni(Numbers{-0.1}));
}

}  // namespace plumbline
