#include "statistics/distributions.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/gamma.hpp>

namespace plumbline {

using boost::math::cdf;
using boost::math::quantile;

double pnorm(double x) { return cdf(boost::math::normal(), x); }
double qnorm(double p) { return quantile(boost::math::normal(), p); }

double pt(double x, double df) { return cdf(boost::math::students_t(df), x); }
double qt(double p, double df) { return quantile(boost::math::students_t(df), p); }

double pchisq(double x, double df) { return cdf(boost::math::chi_squared(df), x); }
double qchisq(double p, double df) { return quantile(boost::math::chi_squared(df), p); }

double pgamma(double x, double shape) { return cdf(boost::math::gamma_distribution<>(shape), x); }
double qgamma(double p, double shape) {
  return quantile(boost::math::gamma_distribution<>(shape), p);
}

double pf(double x, double df1, double df2) { return cdf(boost::math::fisher_f(df1, df2), x); }
double qf(double p, double df1, double df2) { return quantile(boost::math::fisher_f(df1, df2), p); }

double pbeta(double x, double a, double b) {
  return cdf(boost::math::beta_distribution<>(a, b), x);
}
double qbeta(double p, double a, double b) {
  return quantile(boost::math::beta_distribution<>(a, b), p);
}

double lgamma_of(double x) { return boost::math::lgamma(x); }

}  // namespace plumbline
