// A club's formulas made ready to be run on returns. It is immutable, and shared by many threads.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "formula/program.h"
#include "measures/definitions.h"
#include "returns/operand_table.h"
#include "returns/scope.h"

namespace plumbline {

// The two sides of a check, to say what was found and what was expected. Of a check on rows each
// has a figure for each row.
struct Sides {
  enum class Kind : std::uint8_t { equal, at_most, at_least, less, more, between, within };

  Kind kind = Kind::equal;
  Program value;
  Program low;                  // the other side; of `between` the lower bound
  std::optional<Program> high;  // of `between` the upper bound, of `within` the tolerance
};

struct CompiledCheck {
  const CheckDefinition* check = nullptr;
  Program program;
  std::optional<Sides> sides;        // where the check compares numbers
  std::vector<std::string> answers;  // series of this club's own items that went into it
};

struct CompiledMeasure {
  MeasureChoice choice;
  Program program;
};

struct CompiledClub {
  const Club* club = nullptr;
  std::string prefix;  // of its codes
  const Definitions* definitions = nullptr;
  std::map<std::string, Program, std::less<>> derived;  // by item
  std::vector<CompiledCheck> checks;
  std::map<std::string, std::vector<std::size_t>, std::less<>> checks_with;  // by what went into it
  std::vector<CompiledMeasure> measures;
  OperandTable operands;
  Scope everything;
};

// The club must be one of the definitions'. The error is that of the first formula that does not
// come out: a linted pack has none.
Result<CompiledClub> compile_club(const Club& club, const Definitions& definitions);

// Of all clubs that are asked something: "CLA" is the prefix of the codes of one.
std::string prefix_of(const Club& club);

}  // namespace plumbline
