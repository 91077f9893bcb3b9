#include "statistics/overdispersion.h"

#include <doctest/doctest.h>

#include <cmath>

namespace plumbline {
namespace {

const auto near = [](double value) { return doctest::Approx(value).epsilon(1e-9); };

using Numbers = std::vector<double>;

}  // namespace

// Two of 10 and two of 30, all with an error of 5, lie two errors from 20: phi is 4. With equal
// errors tau squared is (4 * 4 - 3) / (3 / 25), which is 108.3.
TEST_CASE("four areas each two errors off, as on paper") {
  const auto found = overdispersion(Numbers{10, 30, 10, 30}, Numbers{5, 5, 5, 5}, {}, 0);
  CHECK(found->target == near(20));
  CHECK(found->z == Numbers{-2, 2, -2, 2});
  CHECK(found->phi == near(4));
  CHECK(found->tau_squared == near(13 * 25 / 3.0));
  CHECK(corrected_z(*found, Correction::multiplicative)[1] == near(1));
  CHECK(corrected_z(*found)[1] == near(10 / std::sqrt(25 + 13 * 25 / 3.0)));
}

TEST_CASE("the target leans to the values that are surer, unless it is given") {
  const Numbers values{0, 10};
  const Numbers errors{1, 3};
  CHECK(overdispersion(values, errors)->target == near(1));
  CHECK(overdispersion(values, errors, 5)->target == 5);
  CHECK(overdispersion(values, errors, 5)->z.front() == -5);
}

TEST_CASE("areas that differ by less than chance are left as they are") {
  const auto found = overdispersion(Numbers{19, 21, 20, 20}, Numbers{5, 5, 5, 5});
  CHECK(found->phi < 1);
  CHECK(found->tau_squared == 0);
  CHECK(corrected_z(*found, Correction::multiplicative) == found->z);
  CHECK(corrected_z(*found) == found->z);
}

TEST_CASE("one extreme area does not pass for a general spread") {
  Numbers values(20, 100);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] += i % 2 == 0 ? 5 : -5;
  values[7] = 1000;
  const Numbers errors(20, 5);
  CHECK(overdispersion(values, errors, 100, 0)->phi > 1000);
  CHECK(overdispersion(values, errors, 100)->phi == near(1));
}

TEST_CASE("a value lies on the corrected limit where its corrected z-score is the reach") {
  const Numbers values{210, 340, 280, 190, 410};
  const Numbers errors{30, 40, 50, 20, 60};
  const auto found = overdispersion(values, errors);
  CHECK(found->tau_squared > 0);
  for (const auto by : {Correction::additive, Correction::multiplicative}) {
    const Numbers z = corrected_z(*found, by);
    const Bounds limits = corrected_limits(*found, errors[0], usual_confidence, by);
    const double half = (limits.high - limits.low) / 2;
    CHECK((values[0] - found->target) / half == near(z[0] / normal_reach(usual_confidence)));
    CHECK(half > normal_reach(usual_confidence) * errors[0]);
  }
}

TEST_CASE("a single area has no spread between areas") {
  const auto found = overdispersion(Numbers{10}, Numbers{2}, 0);
  CHECK(found->phi == near(25));
  CHECK(found->tau_squared == 0);
}

TEST_CASE("without errors above zero nothing is worked out") {
  CHECK_FALSE(overdispersion(Numbers{}, Numbers{}));
  CHECK_FALSE(overdispersion(Numbers{1, 2}, Numbers{1, 0}));
  CHECK_FALSE(overdispersion(Numbers{1, 2}, Numbers{1}));
  CHECK_FALSE(overdispersion(Numbers{1, 2}, Numbers{1, 1}, {}, 0.5));
}

}  // namespace plumbline
