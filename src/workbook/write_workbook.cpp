#include "workbook/write_workbook.h"

#include "workbook/workbook_plan.h"

namespace plumbline {

Result<std::string> workbook_bytes(const WorkbookContents& contents) {
  WorkbookContents known = contents;
  known.identity.version = version_of(*contents.sources.club->club, contents.identity.year.year);
  return xlsx_bytes(plan_workbook(known));
}

}  // namespace plumbline
