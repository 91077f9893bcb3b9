#include "workbook/made_values.h"

#include "base/number.h"
#include "base/text.h"
#include "returns/source_note.h"
#include "workbook/plan_cells.h"

namespace plumbline {

std::string cell_words(const CellContent& content) {
  if (content.kind == CellContent::Kind::number) return shortest(content.number);
  return std::string(trim(content.words));
}

std::vector<MadeValue> made_values(const WorkbookPlan& plan) {
  std::vector<MadeValue> all;
  all.reserve(plan.layouts.cells.size());
  for (const AskedCell& cell : plan.layouts.cells) {
    MadeValue made{.name = cell.name,
                   .sheet = cell.sheet,
                   .address = address(cell.at),
                   .series = cell.series,
                   .row = {},
                   .words = {},
                   .note = {}};
    if (cell.row_number > 0) made.row = plan.row_key(cell.item->asked->rows, cell.row_number);
    if (const Answer* answer = plan.answer(cell)) {
      if (cell.is_explanation) {
        made.words = std::string(trim(own_words(answer->comment)));
      } else {
        made.words = cell_words(content_of(*answer, *cell.item));
        const auto note = source_note_in(answer->comment);
        if (note) made.note = text(*note);
      }
    }
    all.push_back(std::move(made));
  }
  return all;
}

std::string mark_of(const std::vector<MadeValue>& values) {
  std::string all;
  for (const MadeValue& one : values) {
    for (const std::string* word :
         {&one.name, &one.sheet, &one.address, &one.series, &one.row, &one.words, &one.note}) {
      all += *word + '\t';
    }
    all += '\n';
  }
  return mark_of(std::string_view(all));
}

}  // namespace plumbline
