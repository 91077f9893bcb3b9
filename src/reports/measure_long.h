// A measure in the long form that analysts read: one row for each authority and year, and what its
// columns are. docs/using/pages.md tells of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "comparison/group.h"
#include "measures/totals.h"
#include "reports/file_facts.h"
#include "sheets/workbook.h"

namespace plumbline {

// One year of a view: the nation's figures, and whose of them belong to it.
struct GroupYear {
  const NationalMeasure* measure = nullptr;
  Group group;
  std::optional<AuthorityId> own;  // the authority compared, as it was then
};

struct LongForm {
  MeasureChoice measure;  // as it was asked for
  std::vector<GroupYear> years;
  const Register* authorities = nullptr;
  FileFacts facts;
};

// The rows. `value` is empty where `status` says why there is none.
Sheet long_sheet(const LongForm& form);

// col_name, col_type, label … of its filters and indicators, as Explore Education Statistics has
// them beside a data file.
Sheet long_meta(const LongForm& form);

// The same as a Data Package (version 2), for files of these names.
std::string data_package(const LongForm& form, const std::string& rows_file);

}  // namespace plumbline
