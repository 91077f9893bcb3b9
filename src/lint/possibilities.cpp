// Whether constraints and words can hold together, by what is known of their figures.
#include <algorithm>
#include <cmath>
#include <set>

#include "base/text.h"
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

}  // namespace

StatementId Statements::named(Statement statement) {
  const auto id = static_cast<StatementId>(all_.size());
  const auto [known, is_new] = known_.try_emplace({statement.subject, statement.answer}, id);
  if (is_new) all_.push_back(std::move(statement));
  return known->second;
}

// An item has one answer, unless several can be given.
bool Statements::clash(const Literal& one, const Literal& other) const {
  if (one.statement == other.statement) return one.holds != other.holds;
  const Statement& first = all_[one.statement];
  const Statement& second = all_[other.statement];
  const bool same_subject = first.subject == second.subject && !first.answer.empty() &&
                            !second.answer.empty() && one.holds && other.holds;
  const bool several = first.item != nullptr && first.item->asked && first.item->asked->several;
  return same_subject && !several;
}

bool Statements::leave_no_choice(const std::vector<Literal>& literals) const {
  std::map<std::string, std::set<std::string>> denied;
  for (const Literal& literal : literals) {
    const Statement& one = all_[literal.statement];
    if (literal.holds || one.item == nullptr || one.answer.empty()) continue;
    if (!one.item->asked || one.item->asked->choices.empty()) continue;
    std::set<std::string>& answers = denied[one.subject];
    answers.insert(one.answer);
    const bool all = std::ranges::all_of(one.item->asked->choices, [&](const std::string& choice) {
      return answers.contains(lower(choice));
    });
    if (all) return true;
  }
  return false;
}

bool Possibilities::hold(const Constraint& one) const {
  if (!with_ranges && !one.form.is_number()) return true;
  const double least = quantities.range(one.form).low;
  constexpr double rounding = 1e-9;
  return one.is_strict ? least < 0 : least <= rounding * std::max(1.0, std::abs(one.form.constant));
}

// They cannot where a sum of both cannot: added so that a quantity cancels, they say more than each
// alone. The least that such a sum can be is greatest where one does (it is concave in the number).
bool Possibilities::hold(const Constraint& one, const Constraint& other) const {
  return std::ranges::all_of(cancelling(one.form, other.form), [&](double number) {
    return hold(Constraint{.form = plus(one.form, times(other.form, number)),
                           .is_strict = one.is_strict || other.is_strict});
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
