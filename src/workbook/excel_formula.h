// A formula of a pack as a formula of a spreadsheet, as far as it can be said there. What cannot is
// left to the engine, which works everything out again in any case.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "formula/expression.h"
#include "measures/definitions.h"
#include "workbook/sheet_layout.h"

namespace plumbline {

// Where a formula is said, and what it can name.
struct ExcelPlace {
  const SheetLayouts* layouts = nullptr;
  const Definitions* definitions = nullptr;
  const Club* club = nullptr;
  std::int16_t year = 0;
  std::size_t row_number = 0;  // in a part that repeats: the line that it is of
  bool is_last_year = false;   // the same formula for the year before
  // The cell of last year's answer to an item that means the same; none where there is none.
  std::function<std::optional<std::string>(const std::string& code)> last_year;
  // What is known before anybody answers: parameters, last year's measures, published figures.
  std::function<std::optional<double>(const Expression&)> known;
};

struct ExcelFormula {
  std::string text;                  // without the "=" in front
  std::vector<std::string> numbers;  // cells that must each hold a number
  std::vector<std::string> holds;    // further conditions without which it says nothing
};

// None for what a spreadsheet cannot say.
std::optional<ExcelFormula> excel_formula(const Expression& expression, const ExcelPlace& place);

// With its "=": the value, or an empty text while anything is missing or divided by nought.
std::string value_formula(const ExcelFormula& formula);
// `then` and `otherwise` are formulas or texts in quotation marks.
std::string condition_formula(const ExcelFormula& formula, const std::string& then,
                              const std::string& otherwise);

// A text inside a formula. Excel takes no more than 255 letters of it in one piece.
std::string quoted_in_formula(const std::string& text);

// Excel's own limit.
inline constexpr std::size_t longest_formula = 8'000;

}  // namespace plumbline
