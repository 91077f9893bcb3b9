#include "workbook/plan_tables.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "formula/parse.h"
#include "workbook/plan_cells.h"
#include "workbook/plan_checks.h"
#include "workbook/sheet_names.h"

namespace plumbline {
namespace {

// "independent school, under 5"
std::string member_words(const std::vector<Selection>& members, const Club& club) {
  std::string all;
  for (const Selection& one : members) {
    std::string said = one.members.front();
    const auto& dimensions = club.questionnaire.dimensions;
    const auto dimension = std::ranges::find(dimensions, one.dimension, &DimensionWords::name);
    if (dimension != dimensions.end()) {
      for (const auto& [code, words] : dimension->members) {
        if (code == said) said = words;
      }
    }
    all += (all.empty() ? "" : ", ") + said;
  }
  return all;
}

std::vector<Selection> members_of(const TableLayout::Line& line,
                                  const std::vector<Selection>& across) {
  std::vector<Selection> members = line.members;
  members.insert(members.end(), across.begin(), across.end());
  return members;
}

// What the cells of a line came to last year; none where nothing was given in the whole table.
std::optional<double> last_year_of(const WorkbookPlan& plan, const TableLayout& table,
                                   const TableLayout::Line& line) {
  if (plan.last() == nullptr) return std::nullopt;
  const auto& answers = plan.last()->answers;
  const auto first = answers.lower_bound({line.item->code + "["});
  if (first == answers.end() || !first->first.series.starts_with(line.item->code + "[")) {
    return std::nullopt;
  }
  double sum = 0;
  for (const auto& across : table.columns) {
    const Answer* answer =
        plan.last()->find(series_name(line.item->code, members_of(line, across)));
    if (answer == nullptr) continue;
    if (answer->figure.cell.is_number()) sum += answer->figure.number;
  }
  return sum;
}

double sum_of(const WorkbookPlan& plan, const TableLayout& table, const TableLayout::Line& line) {
  double sum = 0;
  for (const auto& across : table.columns) {
    const Answer* answer = plan.now().find(series_name(line.item->code, members_of(line, across)));
    if (answer != nullptr && answer->figure.cell.is_number()) sum += answer->figure.number;
  }
  return sum;
}

// Sums of prices mean nothing.
bool adds_up(const ItemDefinition& item) {
  return item.unit.kind == UnitKind::quantity && item.unit_text.find('/') == std::string::npos &&
         !item.unit_text.starts_with("gbp_") && item.dimensions.back().default_member.empty();
}

void put_sums(const WorkbookPlan& plan, PlannedSheet& sheet, const TableLayout& table,
              const TableLayout::Line& line, std::uint32_t at) {
  const auto past = columns::first_of_table + static_cast<std::uint32_t>(table.columns.size());
  const std::string cells = fixed_range({at, columns::first_of_table}, {at, past - 1});
  bool any = false;
  for (const auto& across : table.columns) {
    any = any || plan.now().find(series_name(line.item->code, members_of(line, across))) != nullptr;
  }
  const auto sum = any ? std::optional(sum_of(plan, table, line)) : std::nullopt;
  sheet.cells.push_back({.at = {at, past},
                         .content = CellContent::calculated(
                             fmt::format("=IF(COUNT({0})=0,\"\",SUM({0}))", cells), sum),
                         .look = CellLook::calculated,
                         .decimals = decimals_of(*line.item)});
  if (const auto last = last_year_of(plan, table, line)) {
    put_number(sheet, {at, past + 1}, *last, decimals_of(*line.item));
  }
}

void put_table_headings(const WorkbookPlan& plan, PlannedSheet& sheet, const SectionSheet& layout) {
  const TableLayout& table = *layout.table;
  put(sheet, {layout.table_heading, columns::code}, "Line", CellLook::heading);
  put(sheet, {layout.table_heading, columns::label}, table.items.size() > 1 ? "Question" : "For",
      CellLook::heading);
  put(sheet, {layout.table_heading + 1, columns::code}, code_heading, CellLook::code);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto column = columns::first_of_table + static_cast<std::uint32_t>(i);
    put(sheet, {layout.table_heading, column}, member_words(table.columns[i], plan.club),
        CellLook::heading);
    put(sheet, {layout.table_heading + 1, column}, member_codes(table.columns[i]), CellLook::code);
  }
  if (!adds_up(*table.items.front())) return;
  const auto past = columns::first_of_table + static_cast<std::uint32_t>(table.columns.size());
  put(sheet, {layout.table_heading, past}, "Total this year", CellLook::heading);
  put(sheet, {layout.table_heading, past + 1}, "Total last year", CellLook::heading);
}

}  // namespace

void put_table(const WorkbookPlan& plan, PlannedSheet& sheet, const SectionSheet& layout) {
  const TableLayout& table = *layout.table;
  sheet.widths = {22, 56};
  sheet.widths.resize(columns::first_of_table + table.columns.size() + 2, 14);
  sheet.frozen = {layout.table_heading + 2, 2};
  const ItemDefinition& first = *table.items.front();
  put(sheet, {3, 0},
      table.items.size() > 1 ? fmt::format("Unit: {}.", unit_in_words(first))
                             : fmt::format("{} ({}). Unit: {}. {}", first.label, first.code,
                                           unit_in_words(first), first.definition),
      CellLook::plain);
  put_table_headings(plan, sheet, layout);
  std::uint32_t at = layout.table_heading + 1;
  for (const TableLayout::Line& line : table.lines) {
    ++at;
    put(sheet, {at, columns::code}, line.code, CellLook::code);
    const std::string down = member_words(line.members, plan.club);
    put(sheet, {at, columns::label},
        table.items.size() > 1 || down.empty() ? line.item->label : down);
    for (const auto& across : table.columns) {
      const std::string name = answer_name(series_name(line.item->code, members_of(line, across)));
      if (const AskedCell* cell = plan.layouts.named(name)) {
        sheet.cells.push_back(input_cell(plan, *cell));
      }
    }
    if (adds_up(*line.item)) put_sums(plan, sheet, table, line, at);
  }
}

void put_repeating(const WorkbookPlan& plan, PlannedSheet& sheet, const SectionSheet& layout) {
  const RepeatingLayout& part = *layout.repeating;
  const std::uint32_t heading = layout.repeating_heading;
  const RowsDefinition& rows = *layout.section->rows;
  sheet.widths = {13};
  sheet.widths.resize(1 + part.items.size(), 18);
  sheet.frozen = {layout.items.empty() && layout.grid.empty() ? heading + 2 : 0, 2};
  put(sheet, {heading - 1, 0},
      fmt::format("One line for each {}. Lines that you do not need stay empty.", rows.one),
      CellLook::part);
  put(sheet, {heading, 0}, "Line", CellLook::heading);
  put(sheet, {heading + 1, 0}, code_heading, CellLook::code);
  for (std::size_t i = 0; i < part.items.size(); ++i) {
    const auto column = columns::first_of_lines + static_cast<std::uint32_t>(i);
    const ItemDefinition& item = *part.items[i];
    put(sheet, {heading, column}, fmt::format("{} ({})", item.label, unit_in_words(item)),
        CellLook::heading);
    put(sheet, {heading + 1, column}, item.code, CellLook::code);
  }
  for (std::size_t number = 1; number <= part.lines; ++number) {
    const std::uint32_t at = heading + 1 + static_cast<std::uint32_t>(number);
    put(sheet, {at, 0}, fmt::format("{} {}", rows.id, number), CellLook::code);
    const std::string key = plan.row_key(rows.id, number);
    for (std::size_t i = 0; i < part.items.size(); ++i) {
      const ItemDefinition& item = *part.items[i];
      if (const AskedCell* cell = plan.layouts.named(answer_name(item.code, number))) {
        sheet.cells.push_back(input_cell(plan, *cell));
        continue;
      }
      ExcelPlace place = plan.place;
      place.row_number = number;
      const auto derived = plan.contents.sources.club->derived.find(item.code);
      const Figure figure = key.empty() || derived == plan.contents.sources.club->derived.end()
                                ? Figure::missing(Missing::left_blank)
                                : plan.figures.figure(derived->second, key);
      sheet.cells.push_back(
          worked_out_cell(place, {at, columns::first_of_lines + static_cast<std::uint32_t>(i)},
                          derivation_of(item), figure, decimals_of(item)));
    }
  }
}

std::string words_of_unit(const Unit& unit) {
  std::string said = words(unit);
  if (said.starts_with("GBP")) said = "£" + said.substr(3);
  return said;
}

std::optional<double> number_of_expression(const Expression& expression, const WorkbookPlan& plan) {
  return figure_of(expression, plan);
}

Expression derivation_of(const ItemDefinition& item) {
  Expression unknown;
  unknown.kind = Expression::Kind::name;
  unknown.word = "?";
  if (item.derivations.empty()) return unknown;
  const auto parsed = parse_formula(item.derivations.front().formula);
  return parsed ? *parsed : unknown;
}

}  // namespace plumbline
