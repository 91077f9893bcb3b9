// A fragment as tables: the return itself as its form has it, what fed each cell, and how much.
#pragma once

#include "sheets/workbook.h"
#include "statutory/fragment.h"
#include "statutory/reconciliation.h"

namespace plumbline {

// One sheet for each part, in the headings of the published file where there is one. Parts that
// share their headings make one sheet when `together`.
std::vector<Sheet> return_sheets(const Fragment& fragment, bool together);

std::vector<std::string> headings_of(const FragmentPart& part);

// Every cell: its figure, where from, what was done to it, in what it differs.
Sheet cells_sheet(const Fragment& fragment);
// Part by part: how many cells are fed, typed in the return only, not held, missing.
Sheet coverage_sheet(const Fragment& fragment);
Sheet reconciliation_sheet(const std::vector<Compared>& compared);

// "1 Residential care, OwnProvision"
std::string name_of(const FragmentPart& part, const ReturnCell& cell);

}  // namespace plumbline
