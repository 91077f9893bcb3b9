// Distribution functions and their inverses (method M35), named as in R. A parameter or a
// probability outside the domain, or an answer that is infinite, throws; NaN never comes back.
#pragma once

namespace plumbline {

double pnorm(double x);
double qnorm(double p);

double pt(double x, double df);
double qt(double p, double df);

double pchisq(double x, double df);
double qchisq(double p, double df);

// Of rate 1.
double pgamma(double x, double shape);
double qgamma(double p, double shape);

double pf(double x, double df1, double df2);
double qf(double p, double df1, double df2);

double pbeta(double x, double a, double b);
double qbeta(double p, double a, double b);

// The logarithm of the size of the gamma function.
double lgamma_of(double x);

}  // namespace plumbline
