#include "statistics/trend.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "statistics/averages.h"

namespace plumbline {
namespace {

constexpr int most_exact = 10;
constexpr int most_pairs = most_exact * (most_exact - 1) / 2;

// In how many orders of `size` values so many pairs fall (Mahonian numbers).
std::array<double, most_pairs + 1> orders_by_falls(int size) {
  std::array<double, most_pairs + 1> orders{};
  orders[0] = 1;
  for (int added = 2; added <= size; ++added) {
    auto wider = orders;
    for (std::size_t falls = 0; falls < orders.size(); ++falls) {
      wider[falls] = 0;
      for (std::size_t new_falls = 0;
           new_falls < static_cast<std::size_t>(added) && new_falls <= falls; ++new_falls) {
        wider[falls] += orders[falls - new_falls];
      }
    }
    orders = wider;
  }
  return orders;
}

double exact_p_value(int size, int score) {
  const int pairs = size * (size - 1) / 2;
  const auto orders = orders_by_falls(size);
  double all = 0;
  double as_far = 0;
  for (int falls = 0; falls <= pairs; ++falls) {
    const double count = orders[static_cast<std::size_t>(falls)];
    all += count;
    if (std::abs(pairs - 2 * falls) >= std::abs(score)) as_far += count;
  }
  return as_far / all;
}

}  // namespace

std::vector<Change> changes(const YearlySeries& series) {
  std::vector<Change> found;
  for (std::size_t i = 1; i < series.values.size(); ++i) {
    const double before = series.values[i - 1];
    const double after = series.values[i];
    found.push_back({.from = series.times[i - 1],
                     .to = series.times[i],
                     .amount = after - before,
                     .percent = percentage_difference(after, before)});
  }
  return found;
}

std::optional<double> compound_growth_percent(const YearlySeries& series) {
  if (series.values.size() < 2) return std::nullopt;
  const double first = series.values.front();
  const double last = series.values.back();
  if (first <= 0 || last < 0) return std::nullopt;
  const double years = series.times.back() - series.times.front();
  return 100 * (std::pow(last / first, 1 / years) - 1);
}

std::optional<std::vector<double>> index_100(const YearlySeries& series) {
  if (series.values.empty() || series.values.front() == 0) return std::nullopt;
  std::vector<double> index;
  for (const double value : series.values) index.push_back(100 * value / series.values.front());
  return index;
}

std::optional<TrendLine> theil_sen(const YearlySeries& series) {
  const std::size_t size = series.values.size();
  if (size < 2) return std::nullopt;
  std::vector<double> slopes;
  for (std::size_t later = 1; later < size; ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      slopes.push_back((series.values[later] - series.values[earlier]) /
                       (series.times[later] - series.times[earlier]));
    }
  }
  const double slope = median_in_place(slopes) + 0.0;
  std::vector<double> left;
  for (std::size_t i = 0; i < size; ++i) left.push_back(series.values[i] - slope * series.times[i]);
  return TrendLine{.slope = slope, .intercept = median_in_place(left)};
}

MannKendall mann_kendall(const YearlySeries& series) {
  const int size = static_cast<int>(series.values.size());
  const int pairs = size * (size - 1) / 2;
  MannKendall found;
  int ties = 0;
  for (std::size_t later = 1; later < series.values.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const double change = series.values[later] - series.values[earlier];
      found.score += change > 0 ? 1 : change < 0 ? -1 : 0;
      ties += change == 0 ? 1 : 0;
    }
  }
  if (pairs > ties) {
    const double untied = static_cast<double>(pairs - ties) * pairs;
    found.tau = found.score / std::sqrt(untied);
  }
  if (ties == 0 && size >= 2 && size <= most_exact)
    found.p_value = exact_p_value(size, found.score);
  return found;
}

}  // namespace plumbline
