// Which row of a repeating part each line of a workbook is: by the name somebody gave it, by the
// row it was filled with when the workbook was made, or by its number.
#pragma once

#include "workbook/sheet_layout.h"

namespace plumbline {

class RowKeys {
 public:
  explicit RowKeys(const SheetLayouts& layouts);

  // A cell of a line: what it holds, and the row and the words it had when the workbook was made.
  void add(const AskedCell& cell, const std::string& words, bool is_filled,
           const std::string& made_row, const std::string& made_words);

  // The key of every line that is filled in, by part and number. `rows` gets them in order.
  std::map<std::pair<std::string, std::size_t>, std::string> named(
      std::map<std::string, std::vector<std::string>>& rows, std::vector<std::string>& notes) const;

 private:
  struct Line {
    std::string name;  // what stands in the cell of its key
    std::string made_row, made_name;
    bool is_filled = false;
  };

  std::map<std::string, const Section*> sections_;  // by part
  std::map<std::string, std::map<std::size_t, Line>> lines_;
};

}  // namespace plumbline
