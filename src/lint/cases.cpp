#include "lint/cases.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "formula/functions.h"
#include "formula/parse.h"
#include "lint/formulas.h"

namespace plumbline {
namespace {

constexpr std::size_t most_cases = 64;

std::string years_text(int years_back) {
  return years_back == 0 ? std::string() : fmt::format(", {} years before", years_back);
}

}  // namespace

std::optional<std::vector<Case>> CaseReader::cases(const Program& condition, bool wanted) {
  too_many_ = false;
  numbers_.begin();
  Cases all = read(answer_of(condition), wanted);
  if (too_many_ || numbers_.gave_up()) return std::nullopt;
  return all;
}

CaseReader::Cases CaseReader::read(const FormulaPlace& at, bool wanted) {
  if (too_many_ || numbers_.gave_up()) return {};
  const Node& node = *at;
  switch (node.operation) {
    case Operation::constant:
      return (node.constant != 0) == wanted ? Cases{{}} : Cases{};
    case Operation::reference:
      return words(at, wanted);
    case Operation::opposite:
      return read(at.left(), !wanted);
    case Operation::both:
    case Operation::either: {
      const bool together = (node.operation == Operation::both) == wanted;
      Cases left = read(at.left(), wanted);
      Cases right = read(at.right(), wanted);
      return together ? all_of(left, right) : any_of(std::move(left), std::move(right));
    }
    case Operation::is_integer:
      return whole_number(at, wanted);
    case Operation::is_blank: {
      const std::string subject = Quantities::key(numbers_.form(at.left()));
      return literal({.subject = "blank " + subject, .answer = {}}, wanted);
    }
    default:
      return comparison(at, wanted);
  }
}

CaseReader::Cases CaseReader::all_of(const Cases& left, const Cases& right) {
  Cases all;
  for (const Case& one : left) {
    for (const Case& other : right) {
      if (!possible_.hold(one, other)) continue;
      Case both = one;
      both.constraints.insert(both.constraints.end(), other.constraints.begin(),
                              other.constraints.end());
      both.literals.insert(both.literals.end(), other.literals.begin(), other.literals.end());
      if (!statements_.leave_no_choice(both.literals)) all.push_back(std::move(both));
      too_many_ = too_many_ || all.size() > most_cases;
      if (too_many_) return {};
    }
  }
  return all;
}

CaseReader::Cases CaseReader::any_of(Cases left, Cases right) {
  std::ranges::move(right, std::back_inserter(left));
  too_many_ = too_many_ || left.size() > most_cases;
  return left;
}

bool CaseReader::is_condition_at(const FormulaPlace& at) const {
  if (is_condition((*at).operation)) return true;
  if ((*at).operation != Operation::reference) return false;
  const Reference& reference = at.parts->references[(*at).left];
  if (reference.kind != Reference::Kind::context) return false;
  const auto asked = parse_formula(reference.series);
  if (!asked || asked->kind != Expression::Kind::call) return asked && !asked->parts.empty();
  const Function* function = find_function(asked->word);
  return asked->word == "blank" ||
         (function != nullptr && function->way == Function::Way::context_condition);
}

// Both conditions come out alike, or one as the other does not.
CaseReader::Cases CaseReader::equivalence(const FormulaPlace& at, bool same) {
  Cases first = all_of(read(at.left(), true), read(at.right(), same));
  Cases second = all_of(read(at.left(), false), read(at.right(), !same));
  return any_of(std::move(first), std::move(second));
}

CaseReader::Cases CaseReader::comparison(const FormulaPlace& at, bool wanted) {
  const Operation operation = (*at).operation;
  const bool is_equality = operation == Operation::equal || operation == Operation::unequal;
  const bool equal = (operation == Operation::equal) == wanted;
  if (is_equality && is_condition_at(at.left())) return equivalence(at, equal);
  const LinearForm left = numbers_.form(at.left());
  const LinearForm right = numbers_.form(at.right());
  const LinearForm excess = plus(left, times(right, -1));
  const LinearForm lack = times(excess, -1);
  if (is_equality) {
    Cases below = of_constraint(excess, !equal);
    Cases above = of_constraint(lack, !equal);
    return equal ? all_of(below, above) : any_of(std::move(below), std::move(above));
  }
  const bool is_upper = operation == Operation::less || operation == Operation::at_most;
  const bool is_strict = operation == Operation::less || operation == Operation::more;
  // Not below is at least: the other side, and strict where it was not.
  return of_constraint(is_upper == wanted ? excess : lack, is_strict == wanted);
}

// |x| is at most something when x and -x both are, and at least when one of them is.
CaseReader::Cases CaseReader::of_constraint(LinearForm form, bool is_strict) {
  for (const auto& [quantity, number] : form.terms) {
    const auto inside = numbers_.quantities()[quantity].inside;
    if (inside == nullptr) continue;
    const LinearForm rest = plus(form, times(single(quantity), -number));
    Cases positive = of_constraint(plus(rest, times(*inside, number)), is_strict);
    Cases negative = of_constraint(plus(rest, times(*inside, -number)), is_strict);
    return number > 0 ? all_of(positive, negative)
                      : any_of(std::move(positive), std::move(negative));
  }
  Constraint made{.form = std::move(form), .is_strict = is_strict};
  if (!possible_.hold(made)) return {};
  return {{.constraints = {std::move(made)}, .literals = {}}};
}

// What is counted in whole numbers is an error otherwise.
CaseReader::Cases CaseReader::whole_number(const FormulaPlace& at, bool wanted) {
  const LinearForm form = numbers_.form(at.left());
  if (form.terms.size() == 1 && form.constant == 0 && possible_.with_ranges) {
    const ItemDefinition* item = numbers_.quantities()[form.terms.front().first].item;
    const bool is_whole = item != nullptr && item->asked->whole && form.terms.front().second == 1;
    if (is_whole) return wanted ? Cases{{}} : Cases{};
  }
  return literal({.subject = "integer " + Quantities::key(form), .answer = {}}, wanted);
}

CaseReader::Cases CaseReader::words(const FormulaPlace& at, bool wanted) {
  const Reference& reference = at.parts->references[(*at).left];
  const std::string years = years_text(reference.years_back + at.years_back);
  const auto asked = parse_formula(reference.series);
  const bool is_answer = asked && asked->kind == Expression::Kind::binary &&
                         asked->parts[1].kind == Expression::Kind::text;
  if (!is_answer) return literal({.subject = text(reference) + years, .answer = {}}, wanted);
  const Expression& name = asked->parts[0];
  return literal({.subject = text(name) + years,
                  .answer = lower(asked->parts[1].word),
                  .item = numbers_.definitions().find_item(code_in(name))},
                 wanted);
}

CaseReader::Cases CaseReader::literal(Statement statement, bool wanted) {
  const Literal made{.statement = statements_.named(std::move(statement)), .holds = wanted};
  if (statements_.leave_no_choice({made})) return {};
  return {{.constraints = {}, .literals = {made}}};
}

}  // namespace plumbline
