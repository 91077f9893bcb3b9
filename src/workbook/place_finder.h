// Finds the cells of a workbook that came back: by name; or, where names were lost or lines moved,
// by the code of the line and the head of the column.
#pragma once

#include <set>

#include "workbook/read_book.h"
#include "workbook/sheet_layout.h"

namespace plumbline {

class PlaceFinder {
 public:
  PlaceFinder(const ReadBook& book, const SheetLayouts& layouts);

  struct Found {
    const ReadSheet* sheet = nullptr;
    CellAt at;
    bool by_heading = false;  // and not by its name
  };
  // None where the workbook has the cell no longer.
  std::optional<Found> find(const AskedCell& cell);

  // Cells under a heading that is asked, on lines that nothing is asked in: sheet and address.
  struct Unplaced {
    const ReadSheet* sheet = nullptr;
    const ReadCell* cell = nullptr;
  };
  std::vector<Unplaced> unplaced() const;
  // Sheets of which no cell was found, that are none of ours.
  std::vector<std::string> sheets_of_others() const;

 private:
  using Heading = std::pair<std::string, std::string>;  // of the line and of the column

  void look_through(const ReadSheet& sheet);
  void look_through_lines(const ReadSheet& sheet);
  std::string words(const ReadSheet& sheet, CellAt at) const;

  const ReadBook& book_;
  const SheetLayouts& layouts_;
  std::map<Heading, Found> by_heading_;
  std::set<std::string> headings_;  // that cells are asked under
  std::set<std::string> lines_, worked_out_;
  std::set<const ReadSheet*> found_in_;
  std::vector<Unplaced> unplaced_;
};

}  // namespace plumbline
