#include "statistics/rank_uncertainty.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "statistics/distributions.h"

namespace plumbline {
namespace {

constexpr double certain = std::numeric_limits<double>::max();

void require_errors(std::span<const double> values, std::span<const double> errors) {
  const bool are_good = values.size() == errors.size() &&
                        std::ranges::all_of(errors, [](double error) { return error >= 0; });
  if (!are_good) throw std::logic_error("standard errors that do not fit their values");
}

// How many standard errors of the difference `other` is ahead of `own`; without errors it is
// certain which is.
double ahead(double own, double own_error, double other, double other_error, RankFrom from) {
  const double difference = from == RankFrom::lowest ? own - other : other - own;
  const double error = std::hypot(own_error, other_error);
  if (error > 0) return difference / error;
  return difference > 0 ? certain : difference < 0 ? -certain : 0;
}

double probability(double z) {
  if (std::abs(z) == certain) return z > 0 ? 1 : 0;
  return pnorm(z);
}

// Of the others, how many are surely ahead and how many surely behind.
RankRange range(std::size_t size, std::size_t ahead, std::size_t behind) {
  return {.best = static_cast<std::uint32_t>(1 + ahead),
          .worst = static_cast<std::uint32_t>(size - behind)};
}

double critical(std::size_t size, Comparisons comparisons, double confidence) {
  if (comparisons == Comparisons::each || size < 3) return normal_reach(confidence);
  return normal_reach(1 - (1 - confidence) / static_cast<double>(size - 1));
}

}  // namespace

std::vector<double> expected_ranks(std::span<const double> values, std::span<const double> errors,
                                   RankFrom from) {
  require_errors(values, errors);
  std::vector<double> expected(values.size(), 1);
  for (std::size_t own = 0; own < values.size(); ++own) {
    for (std::size_t other = 0; other < values.size(); ++other) {
      if (other == own) continue;
      expected[own] +=
          probability(ahead(values[own], errors[own], values[other], errors[other], from));
    }
  }
  return expected;
}

std::vector<RankRange> rank_ranges(std::span<const double> values, std::span<const double> errors,
                                   RankFrom from, Comparisons comparisons, double confidence) {
  require_errors(values, errors);
  const double limit = critical(values.size(), comparisons, confidence);
  std::vector<RankRange> ranges;
  for (std::size_t own = 0; own < values.size(); ++own) {
    std::size_t before = 0;
    std::size_t behind = 0;
    for (std::size_t other = 0; other < values.size(); ++other) {
      const double z = ahead(values[own], errors[own], values[other], errors[other], from);
      before += z > limit ? 1U : 0U;
      behind += z < -limit ? 1U : 0U;
    }
    ranges.push_back(range(values.size(), before, behind));
  }
  return ranges;
}

std::vector<RankRange> rank_ranges(std::span<const Bounds> intervals, RankFrom from) {
  std::vector<RankRange> ranges;
  for (const Bounds& own : intervals) {
    const auto below =
        std::ranges::count_if(intervals, [&](const Bounds& other) { return other.high < own.low; });
    const auto above =
        std::ranges::count_if(intervals, [&](const Bounds& other) { return other.low > own.high; });
    const auto before = static_cast<std::size_t>(from == RankFrom::lowest ? below : above);
    const auto behind = static_cast<std::size_t>(from == RankFrom::lowest ? above : below);
    ranges.push_back(range(intervals.size(), before, behind));
  }
  return ranges;
}

std::vector<Bounds> intervals_around(std::span<const double> values, std::span<const double> errors,
                                     double reach) {
  require_errors(values, errors);
  std::vector<Bounds> intervals;
  for (std::size_t i = 0; i < values.size(); ++i) {
    intervals.push_back({values[i] - reach * errors[i], values[i] + reach * errors[i]});
  }
  return intervals;
}

}  // namespace plumbline
