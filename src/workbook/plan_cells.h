// The cells that planners of sheets put down again and again.
#pragma once

#include "workbook/workbook_plan.h"

namespace plumbline {

void put(PlannedSheet& sheet, CellAt at, const std::string& words, CellLook look = CellLook::words);
void put_number(PlannedSheet& sheet, CellAt at, double number, int decimals,
                CellLook look = CellLook::calculated);
// A line of headings, one column after the other from the first.
void put_headings(PlannedSheet& sheet, std::uint32_t line, const std::vector<std::string>& all);

// A purple cell with its name, what is answered already and what may be typed.
PlannedCell input_cell(const WorkbookPlan& plan, const AskedCell& cell);
PlannedCell explanation_cell(const WorkbookPlan& plan, const AskedCell& cell);
// Grey: last year's answer, in words or as a number.
void put_last_year(const WorkbookPlan& plan, PlannedSheet& sheet, CellAt at,
                   const ItemDefinition& item);
// What is worked out, as a formula, or as words that it comes on upload.
PlannedCell worked_out_cell(const ExcelPlace& place, CellAt at, const Expression& expression,
                            const Figure& figure, int decimals);
// This cell's change on that one, as a share.
PlannedCell change_cell(CellAt at, CellAt last, CellAt now, std::optional<double> last_number,
                        std::optional<double> now_number);
// What is found in this item, in words: of its checks that can be told in a sheet.
PlannedCell check_cell(const WorkbookPlan& plan, CellAt at, const std::string& code,
                       const AskedCell* asked, std::optional<double> number);

int decimals_of(const ItemDefinition& item);
// The unit in a word or two: "£", "days", "%".
std::string unit_in_words(const ItemDefinition& item);
// How an answer stands in a cell: a number, words, or nothing.
CellContent content_of(const Answer& answer, const ItemDefinition& item);
std::optional<double> number_of(const Figure& figure);

}  // namespace plumbline
