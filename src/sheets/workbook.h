// A workbook as a value: sheets of rows of cells, written as an Excel file (XLSX).
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"

namespace plumbline {

// Nothing, a text or a number. A text stays a text, whatever it begins with: never a formula, a
// link or a date.
using SheetCell = std::variant<std::monostate, std::string, double>;

struct Sheet {
  std::string name;  // cut to 31 letters; letters that Excel refuses become spaces
  std::vector<std::string> headings;
  std::vector<std::vector<SheetCell>> rows;
  // Of a sheet for publication, which is set larger and holds one table or words alone: what stands
  // above the headings, the sheet's title in A1 first.
  std::vector<std::string> above = {};
  std::string table = {};          // what Excel calls the table: a letter, letters, digits and _
  std::vector<int> decimals = {};  // of the numbers of each column; as they are beyond its end
};

struct Workbook {
  std::string title;
  std::vector<Sheet> sheets;
  std::string subject = {};  // what and when, for the file's properties, as its author is
  std::string author = {};
};

// Replaces what stands there, whole or not at all. The error names the file.
Status write_xlsx(const std::filesystem::path& file, const Workbook& workbook);

// The bytes of such a file.
Result<std::string> xlsx_bytes(const Workbook& workbook);

// Headings and rows as CSV. A text that a spreadsheet would take for a formula gets an apostrophe.
std::string as_csv(const Sheet& sheet);

}  // namespace plumbline
