// A workbook as a value, cell by cell, before any library writes it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "workbook/cell_address.h"

namespace plumbline {

// What a cell looks like. Nothing is told by its colour alone: legends and headings say it too.
enum class CellLook : std::uint8_t {
  words,        // wrapped
  plain,        // on one line
  title,        // of a sheet
  heading,      // of a column
  part,         // of a part of a sheet
  code,         // small: what lines and columns are found by
  input,        // purple, unlocked: a number
  input_words,  // purple, unlocked, wrapped
  input_date,
  calculated,  // grey: worked out
  calculated_words,
  change,  // a share, with its sign
  check,   // words of a formula
  link,    // to a sheet of the workbook
  notice,  // that it is fictional
};

// Nothing, words or a number; or a formula with the result it has now, so that programs that do not
// calculate show it too. Words stay words, whatever they begin with.
struct CellContent {
  enum class Kind : std::uint8_t { nothing, words, number };

  Kind kind = Kind::nothing;
  std::string words = {};
  double number = 0;
  std::string formula = {};  // with its "="; empty: it is typed

  static CellContent of(std::string_view words);  // nothing where they are empty
  static CellContent of(double number);
  // Without a number the result is empty words.
  static CellContent calculated(std::string formula, std::optional<double> number);
  static CellContent calculated(std::string formula, std::string words);
};

// What may be typed, told beside the cell. Anything else is warned of and taken.
struct CellGuard {
  enum class Kind : std::uint8_t { number, amount, whole, date, words, choice, one_of_several };

  Kind kind = Kind::words;
  std::string title, message;
  std::string list;  // of a choice: the name of the range with the choices

  friend bool operator==(const CellGuard&, const CellGuard&) = default;
};

struct PlannedCell {
  CellAt at;
  CellContent content;
  CellLook look = CellLook::words;
  int decimals = 0;
  std::string name = {};  // defined for this cell
  std::string sheet_linked = {};
  std::optional<CellGuard> guard = {};
};

struct PlannedSheet {
  enum class Shown : std::uint8_t { yes, hidden, very_hidden };

  std::string name;
  Shown shown = Shown::yes;
  std::vector<double> widths = {};  // of the columns, in letters
  std::vector<PlannedCell> cells = {};
  CellAt frozen = {};  // the lines and columns that stay in sight
  bool wide = false;   // printed across
};

struct PlannedWorkbook {
  std::string title, subject;
  std::vector<std::pair<std::string, std::string>> properties;
  std::vector<PlannedSheet> sheets;
  std::vector<std::pair<std::string, std::string>> ranges;  // further names, and what they mean
};

}  // namespace plumbline
