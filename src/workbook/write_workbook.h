// A workbook for one authority: its questions, with all that is known already, to be filled in with
// Excel or LibreOffice and read back by read_workbook().
#pragma once

#include <string>

#include "base/result.h"
#include "workbook/planned_workbook.h"
#include "workbook/workbook_contents.h"

namespace plumbline {

// The bytes of an XLSX file. The contents' identity need not hold a version: it is worked out.
Result<std::string> workbook_bytes(const WorkbookContents& contents);

Result<std::string> xlsx_bytes(const PlannedWorkbook& workbook);

}  // namespace plumbline
