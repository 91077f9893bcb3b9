// A report as data: every table of it as CSV, and all of it as JSON.
#pragma once

#include <string>

#include "documents/report.h"

namespace plumbline {

// One line for each cell: section,table,row,column,value. The tables of charts are among them.
// Text that a spreadsheet would take for a formula begins with an apostrophe.
std::string csv(const Report& report);

// An object with title, subject, source, fictional, and the blocks in order, each with its kind.
std::string json(const Report& report);

}  // namespace plumbline
