// The formats of a workbook, each made once.
#pragma once

#include <xlsxwriter.h>

#include <map>

#include "workbook/planned_workbook.h"

namespace plumbline {

class XlsxFormats {
 public:
  explicit XlsxFormats(lxw_workbook* workbook) : workbook_(workbook) {}

  lxw_format* of(CellLook look, int decimals);
  // Of the words of a check.
  lxw_format* broken();
  lxw_format* passed();

 private:
  lxw_format* made(CellLook look, int decimals);

  lxw_workbook* workbook_;
  std::map<std::pair<CellLook, int>, lxw_format*> known_;
};

}  // namespace plumbline
