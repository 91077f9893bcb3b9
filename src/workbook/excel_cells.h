// The cells and ranges that formulas of a workbook name.
#pragma once

#include "workbook/excel_formula.h"

namespace plumbline {

// Of an item that is asked once, or in this line of a part that repeats: its name or its address.
std::optional<std::string> cell_of(const ItemDefinition& item, const ExcelPlace& place);

// Ranges that hold the cells of a cube with these members; none where there are too many of them,
// or the members cannot be told. `whole` takes in every cell, whatever member is usually meant.
std::optional<std::vector<std::string>> blocks_of(const ItemDefinition& item,
                                                  const std::vector<Selection>& chosen,
                                                  const SheetLayouts& layouts, bool whole = false);

// sum(x over ROWS), sum(x * y over ROWS where z = 'word'), count(ROWS …): none for other totals.
std::optional<ExcelFormula> rows_total(const Expression& total, const ExcelPlace& place);

}  // namespace plumbline
