// The sheets of a workbook, planned from what is asked and what is known.
#pragma once

#include "workbook/excel_formula.h"
#include "workbook/planned_workbook.h"
#include "workbook/sheet_layout.h"
#include "workbook/workbook_contents.h"

namespace plumbline {

// A check of the pack as a line of the sheet of checks.
struct PlannedCheck {
  const CheckDefinition* check = nullptr;
  std::string item;  // the code it stands with
  std::uint32_t line = 0;
  std::string state;          // "OK", "Check" or empty, as it stands
  std::string state_formula;  // empty: it is checked when the workbook is returned
  bool against_last_year = false;
  bool of_item = false;  // its own number is compared, and not something made of it
  bool has_difference = false;
  std::optional<double> difference;
  std::optional<double> found, low;
};

// All that the planners of sheets share.
struct WorkbookPlan {
  WorkbookPlan(const WorkbookContents& contents, ReturnFigures& figures);

  const WorkbookContents& contents;
  ReturnFigures& figures;
  const Club& club;
  SheetLayouts layouts;
  ExcelPlace place;
  std::vector<PlannedCheck> checks;

  // This year's answer to a cell; null where there is none.
  const Answer* answer(const AskedCell& cell) const;
  // The row that a line of a part that repeats is filled with, or empty.
  std::string row_key(const std::string& part, std::size_t number) const;
  const Return& now() const { return *contents.sources.now; }
  const Return* last() const { return contents.sources.last; }
  std::int16_t year() const { return now().year.year; }
  // Last year's answer or sum; none where it is missing or meant something else.
  std::optional<double> last_number(const ItemDefinition& item) const;
};

PlannedSheet start_sheet(const WorkbookPlan& plan, const std::vector<PlannedSheet>& sheets);
PlannedSheet section_sheet(const WorkbookPlan& plan, const SectionSheet& layout);
PlannedSheet checks_sheet(const WorkbookPlan& plan);
PlannedSheet explanations_sheet_of(const WorkbookPlan& plan);
PlannedSheet last_year_sheet_of(const WorkbookPlan& plan);
PlannedSheet definitions_sheet(const WorkbookPlan& plan);
PlannedSheet lists_sheet(const WorkbookPlan& plan,
                         std::vector<std::pair<std::string, std::string>>& ranges);
PlannedSheet meta_sheet(const WorkbookPlan& plan);

PlannedWorkbook plan_workbook(const WorkbookContents& contents);

}  // namespace plumbline
