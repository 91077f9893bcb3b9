// Whether constraints and words can hold together, by what is known of their figures.
#include <algorithm>
#include <cmath>

#include "lint/cases.h"

namespace plumbline {
namespace {

// Constraints of formulas have a handful of different coefficients.
constexpr std::size_t most_combinations = 8;

// The numbers by which the second can be multiplied so that a quantity cancels in the sum.
std::vector<double> cancelling(const LinearForm& one, const LinearForm& other) {
  std::vector<double> numbers;
  auto left = one.terms.begin();
  auto right = other.terms.begin();
  while (left != one.terms.end() && right != other.terms.end()) {
    if (left->first < right->first) {
      ++left;
    } else if (right->first < left->first) {
      ++right;
    } else {
      const double number = -left->second / right->second;
      const bool is_new = std::ranges::find(numbers, number) == numbers.end();
      if (number > 0 && is_new && numbers.size() < most_combinations) numbers.push_back(number);
      ++left;
      ++right;
    }
  }
  return numbers;
}

// Two quantities, each at most some share of the other.
bool compare_same_two(const LinearForm& one, const LinearForm& other) {
  const auto is_share = [](const LinearForm& form) {
    return form.terms.size() == 2 && form.constant == 0;
  };
  return is_share(one) && is_share(other) && one.terms[0].first == other.terms[0].first &&
         one.terms[1].first == other.terms[1].first;
}

}  // namespace

bool Possibilities::hold(const Constraint& one) const {
  if (!with_ranges && !one.form.is_number()) return true;
  const double least = quantities.range(one.form).low;
  constexpr double rounding = 1e-9;
  return one.is_strict ? least < 0 : least <= rounding * std::max(1.0, std::abs(one.form.constant));
}

// They cannot where a sum of both cannot: added so that a quantity cancels, they say more than each
// alone. The least that such a sum can be is greatest where one does (it is concave in the number).
bool Possibilities::hold(const Constraint& one, const Constraint& other) const {
  const bool are_shares = above_nothing && compare_same_two(one.form, other.form);
  return std::ranges::all_of(cancelling(one.form, other.form), [&](double number) {
    const Constraint both{.form = plus(one.form, times(other.form, number)),
                          .is_strict = one.is_strict || other.is_strict};
    const bool is_nothing = are_shares && both.form.terms.size() == 1;
    return hold(both) && !(is_nothing && quantities.range(both.form).low >= 0);
  });
}

bool Possibilities::hold(const Case& one, const Case& other) const {
  for (const Constraint& left : one.constraints) {
    for (const Constraint& right : other.constraints) {
      if (!hold(left, right)) return false;
    }
  }
  std::vector<Literal> together = one.literals;
  for (const Literal& right : other.literals) {
    const auto against = [&](const Literal& left) { return statements.clash(left, right); };
    if (std::ranges::any_of(one.literals, against)) return false;
    together.push_back(right);
  }
  return !statements.leave_no_choice(together);
}

bool Possibilities::hold(const Case& one) const {
  for (std::size_t left = 0; left < one.constraints.size(); ++left) {
    if (!hold(one.constraints[left])) return false;
    for (std::size_t right = 0; right < left; ++right) {
      if (!hold(one.constraints[left], one.constraints[right])) return false;
    }
  }
  return true;
}

}  // namespace plumbline
