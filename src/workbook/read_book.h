// An uploaded workbook as cells: what any spreadsheet program wrote, whoever asked for it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "workbook/cell_address.h"

namespace plumbline {

struct ReadCell {
  enum class Kind : std::uint8_t { blank, number, words, truth, error };

  CellAt at;
  std::uint32_t text = 0;  // in ReadBook::texts
  Kind kind = Kind::blank;
  bool is_formula = false;
  bool has_result = true;                    // false: a formula that nobody has worked out
  bool is_date = false, is_percent = false;  // by its format
  double number = 0;
};

struct ReadSheet {
  std::string name;
  std::vector<ReadCell> cells;  // in the order of lines and columns; none is blank but formulas

  // Null where nothing stands.
  const ReadCell* at(CellAt place) const;
};

struct ReadBook {
  std::vector<ReadSheet> sheets;
  std::vector<std::string> texts;
  std::map<std::string, SheetAddress> names;  // in small letters
  std::map<std::string, std::string> properties;
  bool counts_from_1904 = false;
  std::vector<std::string> notes;  // what was not looked at, in sentences

  const ReadSheet* sheet(std::string_view name) const;
  const std::string& words(const ReadCell& cell) const { return texts.at(cell.text); }
};

inline constexpr std::size_t most_cells = 1'000'000;

// The error is for a file that is no workbook, is damaged or might do harm, and says what to do.
Result<ReadBook> read_book(std::string_view bytes);

}  // namespace plumbline
