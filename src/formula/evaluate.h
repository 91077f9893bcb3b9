// Running a program on one return or on the nation: one engine, two shapes.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "figures/figure.h"
#include "formula/program.h"

namespace plumbline {

// One operand for each of the program's references, all of one size or of size 1, which stands for
// the same figure everywhere. `result` takes the size of the longest and must be no operand.
//
// The first reason missing wins, left to right; marks come through; dividing by zero, or by an
// interval that touches it, gives no denominator. An interval operand that the formula repeats is
// not taken as independent of itself: up to eight such formulas' interval operands are tried at
// their corners. `and`, `or` and `implies` know an answer that a missing part cannot change.
void evaluate(const Program& program, std::span<const FigureColumn* const> operands,
              FigureColumn& result);

// The repeating rows of one return.
struct RowGroup {
  std::size_t size = 0;
  std::map<std::string, FigureColumn> numbers;            // by item code
  std::map<std::string, std::vector<std::string>> texts;  // by item code
};
using Rows = std::map<std::string, RowGroup>;  // by group

// The figure for a reference of kind rows: `number` counts the program's references. `operands` are
// the program's own, of size 1; those of kind rows are not read. No rows: a sum and a count of 0.
Figure figure_of_rows(const Program& program, std::size_t number, const Rows& rows,
                      std::span<const FigureColumn* const> operands);

}  // namespace plumbline
