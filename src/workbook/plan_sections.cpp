// A sheet of questions: the grid of money beside activity, then the other items one by one. Tables
// and parts that repeat are planned in plan_tables.cpp.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "returns/source_note.h"
#include "workbook/plan_cells.h"
#include "workbook/plan_tables.h"

namespace plumbline {
namespace {

std::optional<double> number_now(const WorkbookPlan& plan, const ItemDefinition& item) {
  return number_of(plan.figures.item(item.code));
}

void put_explanation(const WorkbookPlan& plan, PlannedSheet& sheet, const std::string& code,
                     CellAt at) {
  const AskedCell* cell = plan.layouts.named(explanation_name(code));
  if (cell != nullptr && cell->sheet == sheet.name && cell->at == at) {
    sheet.cells.push_back(explanation_cell(plan, *cell));
  }
}

// A number that is asked elsewhere, or worked out: shown again.
PlannedCell shown_again(const WorkbookPlan& plan, CellAt at, const ItemDefinition& item) {
  Expression name;
  name.kind = Expression::Kind::name;
  name.word = item.code;
  return worked_out_cell(plan.place, at, name, plan.figures.item(item.code), decimals_of(item));
}

// Last year's and this year's number of one item of the grid.
void put_pair(const WorkbookPlan& plan, PlannedSheet& sheet, CellAt last, CellAt now,
              const ItemDefinition* item, bool is_asked) {
  if (item == nullptr) return;
  if (item->dimensions.empty() && item->asked->rows.empty()) {
    put_last_year(plan, sheet, last, *item);
  } else if (const auto number = plan.last_number(*item)) {
    put_number(sheet, last, *number, decimals_of(*item));
  }
  const AskedCell* asked = is_asked ? plan.layouts.named(answer_name(item->code)) : nullptr;
  sheet.cells.push_back(asked != nullptr ? input_cell(plan, *asked)
                                         : shown_again(plan, now, *item));
}

const CompiledMeasure* measure_called(const WorkbookPlan& plan, const std::string& id) {
  const auto& all = plan.contents.sources.club->measures;
  const auto found = std::ranges::find_if(
      all, [&](const CompiledMeasure& one) { return id_of(one.choice) == id; });
  return found == all.end() ? nullptr : &*found;
}

// The unit cost of both years.
void put_costs(const WorkbookPlan& plan, PlannedSheet& sheet, const GridLine& line) {
  const CompiledMeasure* measure = measure_called(plan, line.row->measure);
  if (measure == nullptr) return;
  const Expression& formula = measure->choice.variant->expression;
  const int decimals = measure->choice.measure->decimals;
  put(sheet, {line.at, columns::unit}, words_of_unit(measure->choice.variant->unit));
  sheet.cells.push_back(worked_out_cell(plan.place, {line.at, columns::cost}, formula,
                                        plan.figures.figure(measure->program), decimals));
  if (plan.last() == nullptr) return;
  Expression before;
  before.kind = Expression::Kind::call;
  before.word = "prev";
  before.parts = {formula};
  const auto number = number_of_expression(before, plan);
  ExcelPlace last_year = plan.place;
  last_year.is_last_year = true;
  const auto said = excel_formula(formula, last_year);
  const CellAt at{line.at, columns::last_cost};
  if (said) {
    sheet.cells.push_back({.at = at,
                           .content = CellContent::calculated(value_formula(*said), number),
                           .look = CellLook::calculated,
                           .decimals = decimals});
  } else if (number) {
    put_number(sheet, at, *number, decimals);
  }
}

void put_grid_line(const WorkbookPlan& plan, PlannedSheet& sheet, const GridLine& line) {
  put(sheet, {line.at, columns::code}, line.code, CellLook::code);
  put(sheet, {line.at, columns::label}, line.row->label);
  const CellAt last{line.at, columns::last_year}, now{line.at, columns::this_year};
  put_pair(plan, sheet, last, now, line.spend, line.asks_spend);
  put_pair(plan, sheet, {line.at, columns::last_activity}, {line.at, columns::activity},
           line.activity, line.asks_activity);
  if (line.spend != nullptr) {
    sheet.cells.push_back(change_cell({line.at, columns::change}, last, now,
                                      plan.last_number(*line.spend),
                                      number_now(plan, *line.spend)));
  }
  put_costs(plan, sheet, line);
  const std::string about = line.asks_spend            ? line.spend->code
                            : line.asks_activity       ? line.activity->code
                            : line.activity != nullptr ? line.activity->code
                            : line.spend != nullptr    ? line.spend->code
                                                       : std::string();
  const bool asked = line.asks_spend || line.asks_activity;
  const AskedCell* cell = asked ? plan.layouts.named(answer_name(about)) : nullptr;
  sheet.cells.push_back(check_cell(plan, {line.at, columns::check}, about, cell,
                                   cell == nullptr ? std::nullopt : number_now(plan, *cell->item)));
  put_explanation(plan, sheet, line.row->measure, {line.at, columns::explanation});
}

void put_grid(const WorkbookPlan& plan, PlannedSheet& sheet, const SectionSheet& layout) {
  if (layout.grid.empty()) return;
  put(sheet, {layout.grid_heading - 1, 0}, "Spending beside what it paid for", CellLook::part);
  put_headings(sheet, layout.grid_heading,
               {code_heading, "Service", "Unit cost in", "Spend last year", "Spend this year",
                "Change", "Activity last year", "Activity this year", "Unit cost last year",
                "Unit cost this year", "Check", explanation_heading});
  for (const GridLine& line : layout.grid) put_grid_line(plan, sheet, line);
}

void put_item(const WorkbookPlan& plan, PlannedSheet& sheet, const ItemDefinition& item,
              std::uint32_t line) {
  put(sheet, {line, columns::code}, item.code, CellLook::code);
  put(sheet, {line, columns::label}, item.label);
  put(sheet, {line, columns::unit}, unit_in_words(item));
  const CellAt last{line, columns::last_year}, now{line, columns::this_year};
  put_last_year(plan, sheet, last, item);
  const AskedCell* asked = plan.layouts.named(answer_name(item.code));
  if (asked != nullptr) {
    sheet.cells.push_back(input_cell(plan, *asked));
  } else {
    PlannedCell cell = worked_out_cell(plan.place, now, derivation_of(item),
                                       plan.figures.item(item.code), decimals_of(item));
    cell.name = worked_out_name(item.code);
    sheet.cells.push_back(std::move(cell));
  }
  const bool counted = item.unit.kind != UnitKind::text && item.unit.kind != UnitKind::date;
  if (counted) {
    sheet.cells.push_back(change_cell({line, columns::change}, last, now, plan.last_number(item),
                                      number_now(plan, item)));
  }
  put(sheet, {line, columns::usual}, item.asked->usual, CellLook::plain);
  sheet.cells.push_back(
      check_cell(plan, {line, columns::check}, item.code, asked, number_now(plan, item)));
  put_explanation(plan, sheet, item.code, {line, columns::explanation});
  const Answer* answer = asked == nullptr ? nullptr : plan.answer(*asked);
  if (answer == nullptr) return;
  if (const auto note = source_note_in(answer->comment)) {
    put(sheet, {line, columns::source}, fmt::format("{}: {}", note->source, note->value));
  }
}

void put_items(const WorkbookPlan& plan, PlannedSheet& sheet, const SectionSheet& layout) {
  if (layout.items.empty()) return;
  put(sheet, {layout.items_heading - 1, 0},
      layout.grid.empty() ? "Questions" : "The other questions", CellLook::part);
  put_headings(sheet, layout.items_heading,
               {code_heading, "Question", "Unit", "Last year", answer_heading, "Change",
                "Usual answers", "", "", "", "Check", explanation_heading, "Filled in from"});
  std::uint32_t line = layout.items_heading;
  for (const ItemDefinition* item : layout.items) put_item(plan, sheet, *item, ++line);
}

}  // namespace

PlannedSheet section_sheet(const WorkbookPlan& plan, const SectionSheet& layout) {
  PlannedSheet sheet{.name = layout.name,
                     .widths = {13, 46, 16, 14, 15, 10, 14, 14, 14, 14, 46, 46, 40},
                     .cells = {},
                     .frozen = {0, 2},
                     .wide = true};
  const Section& section = *layout.section;
  put(sheet, {0, 0}, fmt::format("{}. {}", section.id, section.title), CellLook::title);
  put(sheet, {1, 0},
      fmt::format("{}, {}", whose(plan.contents.identity), round_title(plan.contents.identity)),
      CellLook::plain);
  put(sheet, {2, 0},
      "Purple: you fill in. Grey: last year, or worked out. Leave blank what is not answered; 0 is "
      "none; n/a does not apply. " +
          section.about,
      CellLook::plain);
  put_grid(plan, sheet, layout);
  put_items(plan, sheet, layout);
  if (layout.repeating) put_repeating(plan, sheet, layout);
  if (layout.table) put_table(plan, sheet, layout);
  return sheet;
}

}  // namespace plumbline
