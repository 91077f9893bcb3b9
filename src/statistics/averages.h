// Averages, spread and percentage differences (method M02), each with its own name: the mean of
// ratios and the ratio of totals differ, and neither stands in for the other.
// An average of nothing does not exist; the deviation of a sample needs two values.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "statistics/bounds.h"

namespace plumbline {

std::optional<double> mean(std::span<const double> values);

// The middle value, or the mean of the two middle ones.
std::optional<double> median(std::span<const double> values);
double median_of_sorted(std::span<const double> sorted);  // at least one value
double median_in_place(std::span<double> values);         // at least one value; changes their order

// The mean without floor(share * n) values at each end; a share of a half or more is our mistake.
std::optional<double> trimmed_mean(std::span<const double> values, double share = 0.10);

// Only of values that are all above zero.
std::optional<double> geometric_mean(std::span<const double> values);

// Of a sample (n - 1), in two passes.
std::optional<double> variance(std::span<const double> values);
std::optional<double> standard_deviation(std::span<const double> values);

// The standard deviation as a share of the mean; none when the mean is zero.
std::optional<double> coefficient_of_variation(std::span<const double> values);

// The pairs that make a unit cost, and the places of those that do not. Pairs are as long as each
// other.
struct UnitCosts {
  std::vector<double> values;
  std::vector<double> numerators;
  std::vector<double> denominators;
  std::vector<std::size_t> left_out;
};

// A nil or negative numerator says nothing about the cost of a user of a service and is left out;
// per head of population it is a value like any other and kept.
enum class NilCosts { left_out, kept };

// A denominator of zero or below is always left out.
UnitCosts unit_costs(std::span<const double> numerators, std::span<const double> denominators,
                     NilCosts nil = NilCosts::left_out);

// All of the numerators over all of the denominators: none when those sum to zero.
std::optional<double> ratio_of_totals(std::span<const double> numerators,
                                      std::span<const double> denominators);

// 100 * (value - reference) / reference; none for a reference of zero.
std::optional<double> percentage_difference(double value, double reference);

// As it is printed: one decimal, halves away from zero.
std::optional<double> printed_percentage_difference(double value, double reference);

// The difference of two totals of numbers each rounded to `unit`, and the interval of what the
// difference may have been before they were.
struct DifferenceOfTotals {
  double difference = 0;
  Bounds bounds;
};
DifferenceOfTotals difference_of_totals(std::span<const double> total_of,
                                        std::span<const double> less, double unit);

}  // namespace plumbline
