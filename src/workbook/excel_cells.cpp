#include "workbook/excel_cells.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace plumbline {
namespace {

using Kind = Expression::Kind;

// Rows of columns that stand beside each other, as ranges.
struct Block {
  std::uint32_t first_row = 0, last_row = 0, first_column = 0, last_column = 0;
};

bool takes_in(const std::vector<Selection>& chosen, const ItemDefinition& item,
              const Selection& member, bool whole) {
  const auto said = std::ranges::find(chosen, member.dimension, &Selection::dimension);
  if (said != chosen.end()) {
    return std::ranges::find(said->members, member.members.front()) != said->members.end();
  }
  const auto dimension = std::ranges::find(item.dimensions, member.dimension, &ItemDimension::name);
  const bool all = whole || dimension == item.dimensions.end() || dimension->default_member.empty();
  return all || dimension->default_member == member.members.front();
}

bool takes_in(const std::vector<Selection>& chosen, const ItemDefinition& item,
              const std::vector<Selection>& members, bool whole) {
  return std::ranges::all_of(
      members, [&](const Selection& one) { return takes_in(chosen, item, one, whole); });
}

// A run of columns of one line, put to the block above where it goes on below it.
void add_run(std::vector<Block>& blocks, std::uint32_t row, std::uint32_t first,
             std::uint32_t last) {
  const auto above = std::ranges::find_if(blocks, [&](const Block& one) {
    return one.last_row + 1 == row && one.first_column == first && one.last_column == last;
  });
  if (above != blocks.end()) {
    above->last_row = row;
  } else {
    blocks.push_back({row, row, first, last});
  }
}

const SectionSheet* sheet_with(const ItemDefinition& item, const SheetLayouts& layouts) {
  for (const SectionSheet& one : layouts.sheets) {
    if (!one.table) continue;
    const auto& items = one.table->items;
    if (std::ranges::find(items, item.code, &ItemDefinition::code) != items.end()) return &one;
  }
  return nullptr;
}

// The cells of one item of a part that repeats, from its first line to its last.
std::optional<std::string> column_of(const std::string& code, const ExcelPlace& place) {
  for (const SectionSheet& sheet : place.layouts->sheets) {
    if (!sheet.repeating) continue;
    const auto& items = sheet.repeating->items;
    const auto found = std::ranges::find(items, code, &ItemDefinition::code);
    if (found == items.end()) continue;
    const auto across = static_cast<std::uint32_t>(found - items.begin());
    const std::uint32_t first = sheet.repeating_heading + 2;
    const auto lines = static_cast<std::uint32_t>(sheet.repeating->lines);
    return before_address(sheet.name) +
           fixed_range({first, columns::first_of_lines + across},
                       {first + lines - 1, columns::first_of_lines + across});
  }
  return std::nullopt;
}

const Section* section_of_rows(const std::string& part, const Club& club) {
  for (const Section& section : club.questionnaire.sections) {
    if (section.rows && section.rows->id == part) return &section;
  }
  return nullptr;
}

// x * y * z as the columns of its factors.
bool add_factors(const Expression& e, const ExcelPlace& place, std::vector<std::string>& all) {
  if (e.kind == Kind::binary && e.word == "*") {
    return add_factors(e.parts[0], place, all) && add_factors(e.parts[1], place, all);
  }
  if (e.kind != Kind::name) return false;
  const auto column = column_of(e.word, place);
  if (column) all.push_back(*column);
  return column.has_value();
}

}  // namespace

std::optional<std::string> cell_of(const ItemDefinition& item, const ExcelPlace& place) {
  const auto worked_out = place.layouts->worked_out.find(item.code);
  if (item.asked->rows.empty()) {
    if (worked_out != place.layouts->worked_out.end()) return worked_out_name(item.code);
    const std::string name = answer_name(item.code);
    return place.layouts->named(name) != nullptr ? std::optional(name) : std::nullopt;
  }
  if (place.row_number == 0) return std::nullopt;
  if (worked_out != place.layouts->worked_out.end()) {
    CellAt at = worked_out->second.at;
    at.row += static_cast<std::uint32_t>(place.row_number) - 1;
    return before_address(worked_out->second.sheet) + fixed_address(at);
  }
  const std::string name = answer_name(item.code, place.row_number);
  return place.layouts->named(name) != nullptr ? std::optional(name) : std::nullopt;
}

std::optional<std::vector<std::string>> blocks_of(const ItemDefinition& item,
                                                  const std::vector<Selection>& chosen,
                                                  const SheetLayouts& layouts, bool whole) {
  constexpr std::size_t most_blocks = 40;
  const SectionSheet* sheet = sheet_with(item, layouts);
  if (sheet == nullptr) return std::nullopt;
  std::vector<Block> blocks;
  for (std::size_t line = 0; line < sheet->table->lines.size(); ++line) {
    const TableLayout::Line& one = sheet->table->lines[line];
    if (one.item->code != item.code || !takes_in(chosen, item, one.members, whole)) continue;
    const std::uint32_t row = sheet->table_heading + 2 + static_cast<std::uint32_t>(line);
    const auto& across = sheet->table->columns;
    for (std::size_t from = 0; from < across.size(); ++from) {
      if (!takes_in(chosen, item, across[from], whole)) continue;
      std::size_t past = from + 1;
      while (past < across.size() && takes_in(chosen, item, across[past], whole)) ++past;
      add_run(blocks, row, columns::first_of_table + static_cast<std::uint32_t>(from),
              columns::first_of_table + static_cast<std::uint32_t>(past) - 1);
      from = past;
    }
  }
  if (blocks.empty() || blocks.size() > most_blocks) return std::nullopt;
  std::vector<std::string> all;
  for (const Block& one : blocks) {
    all.push_back(before_address(sheet->name) +
                  fixed_range({one.first_row, one.first_column}, {one.last_row, one.last_column}));
  }
  return all;
}

std::optional<ExcelFormula> rows_total(const Expression& total, const ExcelPlace& place) {
  const bool bare =
      total.over.empty() && total.parts.size() == 1 && total.parts[0].kind == Kind::name;
  const std::string part = bare ? total.parts[0].word : total.over.size() == 1 ? total.over[0] : "";
  const Section* section = part.empty() ? nullptr : section_of_rows(part, *place.club);
  if (section == nullptr || total.filtered || (total.word != "sum" && total.word != "count")) {
    return std::nullopt;
  }
  const auto keys = column_of(section->rows->key, place);
  if (!keys) return std::nullopt;
  if (total.word == "count") {
    if (!bare) return std::nullopt;
    return ExcelFormula{.text = fmt::format("COUNTA({})", *keys), .numbers = {}, .holds = {}};
  }
  if (bare) return std::nullopt;
  std::vector<std::string> factors;
  if (!add_factors(total.parts[0], place, factors)) return std::nullopt;
  ExcelFormula made{
      .text = fmt::format("SUMPRODUCT({})", join(factors, ",")), .numbers = {}, .holds = {}};
  for (const std::string& one : factors) {
    made.holds.push_back(fmt::format("COUNT({})=COUNTA({})", one, *keys));
  }
  return made;
}

}  // namespace plumbline
