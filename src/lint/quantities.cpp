#include "lint/quantities.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/number.h"

namespace plumbline {
namespace {

// Beside the numbers that were added, this is what rounding left of nought.
constexpr double rounded_to_nought = 1e-12;

double added(double left, double right) {
  const double sum = left + right;
  return std::abs(sum) > rounded_to_nought * (std::abs(left) + std::abs(right)) ? sum : 0;
}

}  // namespace

LinearForm times(const LinearForm& form, double number) {
  if (number == 0) return {};
  LinearForm made = form;
  for (auto& [quantity, times] : made.terms) times *= number;
  made.constant *= number;
  return made;
}

LinearForm single(QuantityId quantity) { return {.terms = {{quantity, 1}}, .constant = 0}; }

LinearForm plus(const LinearForm& left, const LinearForm& right) {
  LinearForm sum{.terms = {}, .constant = added(left.constant, right.constant)};
  auto one = left.terms.begin();
  auto other = right.terms.begin();
  while (one != left.terms.end() || other != right.terms.end()) {
    if (other == right.terms.end() || (one != left.terms.end() && one->first < other->first)) {
      sum.terms.push_back(*one++);
    } else if (one == left.terms.end() || other->first < one->first) {
      sum.terms.push_back(*other++);
    } else {
      const double both = added(one->second, other->second);
      if (both != 0) sum.terms.emplace_back(one->first, both);
      ++one;
      ++other;
    }
  }
  return sum;
}

QuantityId Quantities::add(Quantity quantity) {
  const auto id = static_cast<QuantityId>(all_.size());
  if (quantity.factors.empty()) quantity.factors = {{id, 1}};
  known_.emplace(quantity.name, id);
  all_.push_back(std::move(quantity));
  return id;
}

// Powers of one figure are put together. Only what is left of two or more is a quantity of its own.
LinearForm Quantities::product(std::vector<Factor> factors) {
  std::ranges::sort(factors);
  std::vector<Factor> merged;
  for (const auto& [quantity, power] : factors) {
    if (!merged.empty() && merged.back().first == quantity) {
      merged.back().second += power;
    } else {
      merged.emplace_back(quantity, power);
    }
  }
  std::erase_if(merged, [](const Factor& factor) { return factor.second == 0; });
  if (merged.empty()) return {.terms = {}, .constant = 1};
  if (merged.size() == 1 && merged.front().second == 1) return single(merged.front().first);
  std::string name = "*";
  for (const auto& [quantity, power] : merged) name += fmt::format(" {}^{}", quantity, power);
  const QuantityId made = named(name, [&] {
    Range range = {.low = 1, .high = 1};
    for (const auto& [quantity, power] : merged) {
      const Range one = power < 0 ? inverse(all_[quantity].range) : all_[quantity].range;
      const Range size = absolute(one);
      const bool is_even = power % 2 == 0;
      for (int times_in = std::abs(power); times_in > 0; --times_in) {
        range = times(range, is_even ? size : one);
      }
    }
    return Quantity{.name = {}, .range = range, .factors = merged, .item = nullptr, .inside = {}};
  });
  return single(made);
}

Range Quantities::range(const LinearForm& form) const {
  Range sum = {.low = form.constant, .high = form.constant};
  for (const auto& [quantity, number] : form.terms) {
    sum = plus(sum, times(all_[quantity].range, number));
  }
  return sum;
}

std::string Quantities::key(const LinearForm& form) {
  std::string key;
  for (const auto& [quantity, number] : form.terms) {
    key += fmt::format("{}*{} ", shortest(number), quantity);
  }
  return key + shortest(form.constant);
}

}  // namespace plumbline
