#include "workbook/row_heights.h"

#include <algorithm>
#include <cmath>

namespace plumbline {
namespace {

bool wraps(CellLook look) {
  return look == CellLook::words || look == CellLook::heading || look == CellLook::check ||
         look == CellLook::input_words || look == CellLook::calculated_words;
}

std::size_t letters(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char one) { return (static_cast<unsigned char>(one) & 0xC0U) != 0x80U; }));
}

}  // namespace

std::map<std::uint32_t, double> row_heights(const PlannedSheet& sheet) {
  constexpr double line = 13.2, around = 2.5, usual_width = 8.43;
  constexpr double most = 400;       // Excel's own limit is 409
  constexpr double of_width = 1.02;  // letters are a little narrower than digits
  constexpr double title = 24;
  std::map<std::uint32_t, double> heights;
  if (sheet.shown != PlannedSheet::Shown::yes) return heights;
  for (const PlannedCell& cell : sheet.cells) {
    if (cell.look == CellLook::title) heights[cell.at.row] = title;
    if (!wraps(cell.look) || cell.content.kind != CellContent::Kind::words) continue;
    const double width =
        cell.at.column < sheet.widths.size() ? sheet.widths[cell.at.column] : usual_width;
    const double bold = cell.look == CellLook::heading ? 1.15 : 1;
    const double lines =
        std::ceil(static_cast<double>(letters(cell.content.words)) * bold / (width * of_width));
    if (lines <= 1) continue;
    double& height = heights[cell.at.row];
    height = std::min(most, std::max(height, lines * line + around));
  }
  return heights;
}

}  // namespace plumbline
