// What one cell of a published file says.
#pragma once

#include <optional>
#include <string>

#include "base/csv.h"
#include "base/number.h"
#include "releases/plan.h"

namespace plumbline {

struct CellText {
  double number = 0;
  Cell cell;
  std::string symbol;   // set when the cell holds a symbol of the layout
  std::string notice;   // set when a number is spelled in an unusual way
  std::string problem;  // set when the cell cannot be used
};

// Anything but a plainly spelled number: blanks, symbols, thousands commas, odd spellings.
CellText read_unusual_cell(const CsvField& field, const ValueColumn& column, const Layout& layout);

}  // namespace plumbline
