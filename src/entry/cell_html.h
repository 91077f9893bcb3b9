// One answer as a field, or as a figure that is worked out.
#pragma once

#include <string>
#include <string_view>

#include "entry/section_view.h"
#include "markup/html.h"

namespace plumbline {

// What the page shows in place of what is kept: an answer that could not be used, or met another.
struct TypedCell {
  std::string typed;
  std::string problem;  // in words; empty: none
};

struct CellPlace {
  std::string label;  // for who cannot see the row and the column
  bool may_fill_in = false;
  const TypedCell* typed = nullptr;
  bool has_remarks = false;
};

// The field with its version; of what is worked out, an output. Its id is cell_id().
void add_cell(const CellView& cell, const CellPlace& place, Html& html);

// "£", "days": the unit as columns and labels name it; empty for a plain number or a count.
std::string unit_shown(const ItemDefinition& item);

}  // namespace plumbline
