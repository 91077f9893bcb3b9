#include "statistics/medcouple.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "statistics/present.h"
#include "statistics/random.h"

namespace plumbline {

TEST_CASE("a symmetric set has no skew") {
  CHECK(medcouple(std::vector<double>{1, 2, 3, 4, 5}) == 0);
  CHECK(medcouple(std::vector<double>{1, 2, 2, 3}) == 0);
}

TEST_CASE("too few values, or values all equal, have no skew") {
  CHECK(medcouple(std::vector<double>{1, 9}) == 0);
  CHECK(medcouple(std::vector<double>{4, 4, 4, 4}) == 0);
}

TEST_CASE("a median at an end is skewed as far as can be") {
  CHECK(medcouple(std::vector<double>{4, 4, 4, 4, 10}) == 1);
  CHECK(medcouple(std::vector<double>{-10, 4, 4, 4, 4}) == -1);
}

TEST_CASE("a mirrored set has the opposite skew and a scaled one the same") {
  Random random(14);
  for (std::size_t size = 3; size < 40; ++size) {
    std::vector<double> values(size);
    for (double& value : values) value = static_cast<double>(random.below(15) * random.below(15));
    std::ranges::sort(values);
    const double skew = medcouple(values);
    CHECK(skew >= -1);
    CHECK(skew <= 1);

    std::vector<double> scaled;
    std::vector<double> mirrored;
    for (const double value : values) scaled.push_back(4 * value + 8);
    for (const double value : values) mirrored.push_back(-value);
    CHECK(medcouple(scaled) == doctest::Approx(skew));
    CHECK(medcouple(sorted_copy(mirrored)) == doctest::Approx(-skew));
  }
}

}  // namespace plumbline
