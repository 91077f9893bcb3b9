#include "workbook/place_finder.h"

#include <algorithm>

#include "base/text.h"
#include "workbook/sheet_names.h"

namespace plumbline {

PlaceFinder::PlaceFinder(const ReadBook& book, const SheetLayouts& layouts)
    : book_(book), layouts_(layouts) {
  for (const AskedCell& one : layouts.cells) {
    headings_.insert(one.heading);
    lines_.insert(one.line);
  }
  for (const auto& [code, place] : layouts.worked_out) worked_out_.insert(code);
  for (const ReadSheet& one : book.sheets) {
    look_through(one);
    look_through_lines(one);
  }
}

std::string PlaceFinder::words(const ReadSheet& sheet, CellAt at) const {
  const ReadCell* cell = sheet.at(at);
  const bool is_words = cell != nullptr && cell->kind == ReadCell::Kind::words;
  return is_words ? std::string(trim(book_.words(*cell))) : std::string();
}

// Every cell under the headings of the last line that begins with "Code".
void PlaceFinder::look_through(const ReadSheet& sheet) {
  std::map<std::uint32_t, std::string> heads;
  std::uint32_t row = most_sheet_rows;
  std::string line;
  bool is_heading = false;
  for (const ReadCell& cell : sheet.cells) {
    if (cell.at.row != row) {
      row = cell.at.row;
      line = words(sheet, {row, 0});
      is_heading = line == code_heading;
      if (is_heading) heads.clear();
    }
    if (cell.at.column == 0) continue;
    if (is_heading) {
      if (cell.kind == ReadCell::Kind::words) {
        heads[cell.at.column] = std::string(trim(book_.words(cell)));
      }
      continue;
    }
    const auto head = heads.find(cell.at.column);
    if (head == heads.end() || !headings_.contains(head->second)) continue;
    const bool known = lines_.contains(line) || worked_out_.contains(line);
    // A line of headings, such as the words above the codes of a table.
    if (!known && !cell.is_formula && line != "Line") {
      unplaced_.push_back({.sheet = &sheet, .cell = &cell});
    }
  }
}

// Lines of which nothing is filled in have no cells: they are told by their code alone.
void PlaceFinder::look_through_lines(const ReadSheet& sheet) {
  std::map<std::uint32_t, std::string> heads;
  for (const ReadCell& cell : sheet.cells) {
    if (cell.at.column != 0) continue;
    const std::string line = words(sheet, cell.at);
    if (line == code_heading) {
      heads.clear();
      auto head = std::ranges::upper_bound(sheet.cells, cell.at, {}, &ReadCell::at);
      for (; head != sheet.cells.end() && head->at.row == cell.at.row; ++head) {
        heads[head->at.column] = words(sheet, head->at);
      }
      continue;
    }
    if (!lines_.contains(line)) continue;
    for (const auto& [column, head] : heads) {
      by_heading_.try_emplace(
          {line, head}, Found{.sheet = &sheet, .at = {cell.at.row, column}, .by_heading = true});
    }
  }
}

std::optional<PlaceFinder::Found> PlaceFinder::find(const AskedCell& cell) {
  const auto named = book_.names.find(lower(cell.name));
  const ReadSheet* sheet = named == book_.names.end() ? nullptr : book_.sheet(named->second.sheet);
  const auto headed = by_heading_.find({cell.line, cell.heading});
  if (sheet != nullptr) {
    // A name stays where it is when lines are sorted: the code of the line then tells.
    const std::string line = words(*sheet, {named->second.at.row, 0});
    const bool moved = line != cell.line && lines_.contains(line);
    if (!moved || headed == by_heading_.end()) {
      if (moved) return std::nullopt;
      found_in_.insert(sheet);
      return Found{.sheet = sheet, .at = named->second.at, .by_heading = false};
    }
  }
  if (headed == by_heading_.end()) return std::nullopt;
  found_in_.insert(headed->second.sheet);
  return headed->second;
}

std::vector<PlaceFinder::Unplaced> PlaceFinder::unplaced() const {
  std::vector<Unplaced> all;
  for (const Unplaced& one : unplaced_) {
    if (found_in_.contains(one.sheet)) all.push_back(one);
  }
  return all;
}

std::vector<std::string> PlaceFinder::sheets_of_others() const {
  const std::set<std::string> own = reserved_sheet_names();
  std::vector<std::string> all;
  for (const ReadSheet& one : book_.sheets) {
    const bool is_ours = own.contains(lower(one.name)) ||
                         std::ranges::any_of(layouts_.sheets, [&](const SectionSheet& sheet) {
                           return sheet.name == one.name;
                         });
    if (!is_ours && !found_in_.contains(&one)) all.push_back(one.name);
  }
  return all;
}

}  // namespace plumbline
