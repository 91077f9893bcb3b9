#include "workbook/planned_workbook.h"

namespace plumbline {

CellContent CellContent::of(std::string_view words) {
  CellContent made;
  if (words.empty()) return made;
  made.kind = Kind::words;
  made.words = std::string(words);
  return made;
}

CellContent CellContent::of(double number) {
  CellContent made;
  made.kind = Kind::number;
  made.number = number;
  return made;
}

CellContent CellContent::calculated(std::string formula, std::optional<double> number) {
  CellContent made;
  made.kind = number ? Kind::number : Kind::words;
  made.number = number.value_or(0);
  made.formula = std::move(formula);
  return made;
}

CellContent CellContent::calculated(std::string formula, std::string words) {
  CellContent made;
  made.kind = Kind::words;
  made.words = std::move(words);
  made.formula = std::move(formula);
  return made;
}

}  // namespace plumbline
