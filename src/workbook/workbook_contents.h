// What a workbook for one authority is made of.
#pragma once

#include <string>
#include <vector>

#include "returns/return_figures.h"
#include "workbook/workbook_identity.h"

namespace plumbline {

struct WorkbookContents {
  WorkbookIdentity identity;
  ReturnSources sources;  // the club made ready, this year's answers as far as known, last year's
  std::string due;        // "Friday 2 October 2026", or empty
  std::string issued;     // when it is made, as the caller's clock says
  std::vector<std::string> how_to_return;  // sentences in place of our own
  bool is_fictional = false;
};

}  // namespace plumbline
