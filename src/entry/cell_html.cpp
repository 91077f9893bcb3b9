#include "entry/cell_html.h"

#include "entry/cell_name.h"

namespace plumbline {

std::string unit_shown(const ItemDefinition& item) {
  if (item.unit_text == "GBP" || item.unit_text == "gbp") return "£";
  if (item.unit_text == "pct") return "%";
  // A label says itself what it counts; days, hours and the like it may not.
  const std::string said = item.unit.kind == UnitKind::text ? std::string() : words(item.unit);
  for (const char* measured : {"day", "hour", "week", "mile", "£", "GBP"}) {
    if (said.find(measured) != std::string::npos) return said;
  }
  return {};
}

void add_cell(const CellView& cell, const CellPlace& place, Html& html) {
  const std::string id = cell_id(cell.key), name = cell_name(cell.key);
  if (cell.calculated || !place.may_fill_in) {
    html.add("<output id=\""_html, id, "\""_html,
             cell.calculated ? " class=\"calc\""_html : ""_html, ">"_html,
             cell.shown.empty() ? "–" : std::string_view(cell.shown), "</output>"_html);
    return;
  }
  const bool wrong = place.typed != nullptr && !place.typed->problem.empty();
  const bool flagged = wrong || place.has_remarks;
  html.add("<input type=\"text\" inputmode=\"decimal\" autocomplete=\"off\" id=\""_html, id,
           "\" name=\"a:"_html, name, "\" value=\""_html,
           place.typed != nullptr ? place.typed->typed : cell.shown, "\" data-version=\""_html,
           cell.version, "\" aria-label=\""_html, place.label, "\""_html,
           flagged ? " class=\"flag\""_html : ""_html);
  html.add(" aria-describedby=\"remarks-"_html, id, "\""_html);
  html.add(wrong ? " aria-invalid=\"true\">"_html : ">"_html);
  html.add("<input type=\"hidden\" name=\"o:"_html, name, "\" value=\""_html, cell.shown,
           "\">"_html);
  html.add("<input type=\"hidden\" name=\"v:"_html, name, "\" value=\""_html, cell.version,
           "\">"_html);
}

}  // namespace plumbline
