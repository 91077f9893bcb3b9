// What an expression stands for, and the rules by which units may meet.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "formula/expression.h"
#include "units/unit.h"

namespace plumbline {

struct Meaning {
  std::optional<Unit> unit;  // none: a plain number, which adapts to what it meets
  bool is_condition = false;
};

Meaning condition();
bool is_words(const Meaning& meaning);  // the answer is a text

// Of "left + right" and the other operators of arithmetic and comparison, and of and, or. The error
// says what met what in `whole`, a binary expression.
Result<Meaning> meaning_of(const Expression& whole, const Meaning& left, const Meaning& right);

// Of several things that must be of one kind: the arguments of a sum or mean.
Result<Meaning> common_meaning(const std::string& name, const Meaning& left, const Meaning& right);

// weeks(x): days become weeks.
Result<Meaning> in_weeks(const Meaning& days);

// Nothing when the formula gives what is declared; else what came out, what was said, and a hint.
std::optional<Error> difference_from_declared(const Meaning& came_out, const Unit& declared);

}  // namespace plumbline
