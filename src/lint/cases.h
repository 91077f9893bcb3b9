// When a condition holds: the cases in any one of which it does, each a list of linear constraints
// and of words that must hold together.
#pragma once

#include <optional>
#include <vector>

#include "lint/linear_reader.h"
#include "lint/statements.h"

namespace plumbline {

// The form is at most 0, or below it.
struct Constraint {
  LinearForm form;
  bool is_strict = false;
};

struct Case {
  std::vector<Constraint> constraints;
  std::vector<Literal> literals;
};

// What can hold at all. `with_ranges` false forgets what is known of the figures; `above_nothing`
// leaves out that all of them are nothing, as where A is at least 2 * B and at most B.
struct Possibilities {
  const Quantities& quantities;
  const Statements& statements;
  bool with_ranges = true;
  bool above_nothing = false;

  bool hold(const Constraint& one) const;
  bool hold(const Constraint& one, const Constraint& other) const;
  // Two cases, each of which can hold.
  bool hold(const Case& one, const Case& other) const;
  // By ranges that were narrowed since the case was made.
  bool hold(const Case& one) const;
};

class CaseReader {
 public:
  CaseReader(LinearReader& numbers, Statements& statements, bool with_ranges)
      : numbers_(numbers),
        statements_(statements),
        possible_{numbers.quantities(), statements, with_ranges} {}

  // The cases, among those that can be at all, in which the condition comes out as `wanted`. None
  // where it is too long to say.
  std::optional<std::vector<Case>> cases(const Program& condition, bool wanted);

 private:
  using Cases = std::vector<Case>;

  Cases read(const FormulaPlace& at, bool wanted);
  Cases all_of(const Cases& left, const Cases& right);
  Cases any_of(Cases left, Cases right);
  Cases comparison(const FormulaPlace& at, bool wanted);
  Cases equivalence(const FormulaPlace& at, bool same);
  Cases whole_number(const FormulaPlace& at, bool wanted);
  Cases words(const FormulaPlace& at, bool wanted);
  Cases literal(Statement statement, bool wanted);
  Cases of_constraint(LinearForm form, bool is_strict);
  bool is_condition_at(const FormulaPlace& at) const;

  LinearReader& numbers_;
  Statements& statements_;
  Possibilities possible_;
  bool too_many_ = false;
};

}  // namespace plumbline
