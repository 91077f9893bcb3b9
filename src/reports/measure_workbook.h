// A measure's figures as a workbook for publication: a cover, one table on each sheet, and notes.
#pragma once

#include "reports/file_facts.h"
#include "reports/measure_report.h"
#include "sheets/workbook.h"

namespace plumbline {

// `report` is that of the view: the notes are its words.
Workbook measure_workbook(const MeasureView& view, const Report& report, const FileFacts& facts);

}  // namespace plumbline
