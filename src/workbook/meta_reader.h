// The hidden sheet of a workbook that came back.
#pragma once

#include "workbook/made_values.h"
#include "workbook/read_book.h"

namespace plumbline {

struct ReadMeta {
  WorkbookIdentity identity;
  LineCounts lines;
  std::map<std::string, MadeValue> made;  // by the name of the cell
  bool knows_made = false;  // false: lost or changed by hand, so what the cells held is not known
};

// The error is for a workbook that does not say whose it is.
Result<ReadMeta> read_meta(const ReadBook& book);

// Why a workbook with this identity is not the one that is wanted.
Status is_expected(const WorkbookIdentity& said, const WorkbookIdentity& expected);

}  // namespace plumbline
