// One sheet of a workbook, cell by cell.
#pragma once

#include <xlsxwriter.h>

#include <map>
#include <string>

#include "sheets/workbook.h"

namespace plumbline {

// The first letters, none cut through.
std::string cut(const std::string& text, std::size_t most);

// How cells look. Belongs to one workbook, which keeps what is made here.
class SheetFormats {
 public:
  explicit SheetFormats(lxw_workbook* book) : book_(book) {}

  lxw_format* bold();                 // headings of a plain sheet
  lxw_format* title();                // of a sheet for publication, as are those below
  lxw_format* heading(bool numeric);  // numeric: stands to the right
  lxw_format* words(bool wrapped);
  lxw_format* no_number();           // to the right: "[x]"
  lxw_format* number(int decimals);  // negative: as it is

 private:
  lxw_format* kept(const std::string& name, double size);

  lxw_workbook* book_;
  std::map<std::string, lxw_format*> all_;
};

lxw_error write_sheet(lxw_worksheet* made, const Sheet& sheet, SheetFormats& formats);

}  // namespace plumbline
