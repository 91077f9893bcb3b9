// What each cell held when the workbook was made, kept in its hidden sheet: so that a cell that was
// filled in, emptied or left alone can be told apart when it comes back.
#pragma once

#include <string>
#include <vector>

#include "workbook/workbook_plan.h"

namespace plumbline {

struct MadeValue {
  std::string name, sheet, address, series;
  std::string row;    // of a part that repeats: its key
  std::string words;  // as cell_words() says it
  std::string note;   // where a prefilled answer is from

  friend bool operator==(const MadeValue&, const MadeValue&) = default;
};

std::vector<MadeValue> made_values(const WorkbookPlan& plan);
std::string mark_of(const std::vector<MadeValue>& values);

// A number as the shortest text that reads back as it, words as they are, nothing as nothing.
std::string cell_words(const CellContent& content);

namespace meta_words {
inline constexpr const char *workbook = "plumbline workbook", *club = "club",
                            *club_title = "club title", *year = "year", *authority = "authority",
                            *authority_name = "authority name", *version = "version",
                            *issued = "issued", *mark = "mark", *cells = "cells";
inline const std::string lines = "lines ";  // and the part that repeats
}  // namespace meta_words

}  // namespace plumbline
