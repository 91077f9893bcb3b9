// The cells of one sheet out of its part.
#pragma once

#include "workbook/book_parts.h"

namespace plumbline {

// What sheets of one workbook share.
struct SheetReading {
  const CellFormats* formats = nullptr;
  std::size_t shared_words = 0;   // the first of the book's texts
  std::size_t cells = 0;          // of all sheets so far
  std::size_t cells_outside = 0;  // whose address is none of a sheet
  std::vector<std::string>* texts = nullptr;
};

Result<std::vector<ReadCell>> read_cells(const std::string& xml, const std::string& part,
                                         SheetReading& reading);

}  // namespace plumbline
