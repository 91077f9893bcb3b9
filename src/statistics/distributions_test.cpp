#include "statistics/distributions.h"

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>
#include <limits>

namespace plumbline {

TEST_CASE("the quantiles that everyone knows") {
  CHECK(qnorm(0.975) == doctest::Approx(1.959963984540054).epsilon(1e-12));
  CHECK(qt(0.975, 5) == doctest::Approx(2.570581835636314).epsilon(1e-12));
  CHECK(qchisq(0.95, 1) == doctest::Approx(3.841458820694124).epsilon(1e-12));
  CHECK(qf(0.95, 2, 10) == doctest::Approx(4.102821015195).epsilon(1e-10));
  CHECK(lgamma_of(5) == doctest::Approx(std::log(24.0)).epsilon(1e-14));
}

TEST_CASE("a quantile's probability is the probability asked for") {
  for (const double p : {0.001, 0.025, 0.1, 0.5, 0.9, 0.975, 0.999}) {
    CAPTURE(p);
    CHECK(pnorm(qnorm(p)) == doctest::Approx(p).epsilon(1e-10));
    CHECK(pt(qt(p, 7), 7) == doctest::Approx(p).epsilon(1e-10));
    CHECK(pchisq(qchisq(p, 4), 4) == doctest::Approx(p).epsilon(1e-10));
    CHECK(pgamma(qgamma(p, 3.7), 3.7) == doctest::Approx(p).epsilon(1e-10));
    CHECK(pf(qf(p, 5, 12), 5, 12) == doctest::Approx(p).epsilon(1e-10));
    CHECK(pbeta(qbeta(p, 38, 176), 38, 176) == doctest::Approx(p).epsilon(1e-10));
  }
}

TEST_CASE("the far tail of the normal distribution is not lost") {
  CHECK(pnorm(-8) == doctest::Approx(6.22096057427178e-16).epsilon(1e-10));
}

TEST_CASE("outside the domain there is no answer") {
  CHECK_THROWS(qnorm(-0.1));
  CHECK_THROWS(qnorm(1));
  CHECK_THROWS(qt(0.5, -1));
  CHECK_THROWS(pgamma(-1, 2));
  CHECK_THROWS(lgamma_of(0));
  CHECK_THROWS(pnorm(std::numeric_limits<double>::quiet_NaN()));
}

}  // namespace plumbline
