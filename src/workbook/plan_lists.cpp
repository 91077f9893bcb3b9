// The sheets beside the questions: explanations, last year, definitions, and the two that are
// hidden.
#include <fmt/format.h>

#include <algorithm>

#include "base/number.h"
#include "base/text.h"
#include "returns/answer_words.h"
#include "returns/source_note.h"
#include "returns/typed_answer.h"
#include "workbook/made_values.h"
#include "workbook/plan_cells.h"

namespace plumbline {

PlannedSheet explanations_sheet_of(const WorkbookPlan& plan) {
  PlannedSheet sheet{.name = explanations_sheet,
                     .widths = {14, 60, 90},
                     .cells = {},
                     .frozen = {first_heading + 1, 0}};
  put(sheet, {0, 0}, "Explanations", CellLook::title);
  put(sheet, {1, 0},
      "Say here why a unit cost, a sum or a table is right although a check asks. What belongs to "
      "one question is explained beside it.",
      CellLook::plain);
  put(sheet, {2, 0},
      "A sentence or two that a colleague in another council can follow. Do not name anybody.",
      CellLook::plain);
  put_headings(sheet, first_heading, {code_heading, "What it is about", explanation_heading});
  std::uint32_t line = first_heading;
  for (const ExplainedLine& one : plan.layouts.explained) {
    ++line;
    put(sheet, {line, 0}, one.code, CellLook::code);
    put(sheet, {line, 1}, one.label);
    if (const AskedCell* cell = plan.layouts.named(explanation_name(one.code))) {
      sheet.cells.push_back(explanation_cell(plan, *cell));
    }
  }
  return sheet;
}

namespace {

// Rows and cells of last year, after the items that are asked once.
void put_rows_of_last_year(const WorkbookPlan& plan, PlannedSheet& sheet, std::uint32_t line) {
  const Definitions& definitions = *plan.contents.sources.club->definitions;
  for (const auto& [key, answer] : plan.last()->answers) {
    const std::string code = key.series.substr(0, key.series.find('['));
    const ItemDefinition* item = definitions.find_item(code);
    const bool of_many =
        item != nullptr && item->asked && (!item->asked->rows.empty() || !item->dimensions.empty());
    if (!of_many || shown_words(answer).empty()) continue;
    ++line;
    put(sheet, {line, 0}, key.series, CellLook::code);
    put(sheet, {line, 1}, label_of(*item, key));
    put(sheet, {line, 2}, unit_in_words(*item));
    sheet.cells.push_back({.at = {line, 3},
                           .content = content_of(answer, *item),
                           .look = item->unit.kind == UnitKind::text ? CellLook::calculated_words
                                                                     : CellLook::calculated,
                           .decimals = decimals_of(*item)});
  }
}

}  // namespace

PlannedSheet last_year_sheet_of(const WorkbookPlan& plan) {
  PlannedSheet sheet{.name = last_year_sheet,
                     .widths = {22, 60, 18, 30, 70},
                     .cells = {},
                     .frozen = {first_heading + 1, 0}};
  put(sheet, {0, 0}, "Last year", CellLook::title);
  put(sheet, {1, 0},
      plan.last() == nullptr
          ? "No return of last year is known. The columns of last year are empty."
          : "What you returned last year, with the explanations of that year.",
      CellLook::plain);
  put_headings(sheet, first_heading,
               {code_heading, "Question", "Unit", "Last year", "Explained last year"});
  std::uint32_t line = first_heading;
  for (const ItemDefinition* item : plan.layouts.last_year) {
    ++line;
    put(sheet, {line, 0}, item->code, CellLook::code);
    put(sheet, {line, 1}, item->label);
    put(sheet, {line, 2}, unit_in_words(*item));
    put_last_year(plan, sheet, {line, 3}, *item);
    const Answer* answer = plan.last() == nullptr ? nullptr : plan.last()->find(item->code);
    if (answer != nullptr) put(sheet, {line, 4}, std::string(own_words(answer->comment)));
  }
  if (plan.last() != nullptr) put_rows_of_last_year(plan, sheet, line);
  return sheet;
}

PlannedSheet definitions_sheet(const WorkbookPlan& plan) {
  PlannedSheet sheet{.name = "Definitions",
                     .widths = {14, 46, 18, 90, 40, 40, 50},
                     .cells = {},
                     .frozen = {first_heading + 1, 2},
                     .wide = true};
  put(sheet, {0, 0}, "Definitions", CellLook::title);
  put(sheet, {1, 0}, "What each question counts, and where the figure is found.", CellLook::plain);
  put_headings(sheet, first_heading,
               {code_heading, "Question", "Unit", "Definition", "Where it is found",
                "Usual answers, about", "Answers to choose from"});
  std::uint32_t line = first_heading;
  for (const ItemDefinition& item : plan.club.items) {
    if (!item.asked || !is_asked_in(*item.asked, plan.year())) continue;
    ++line;
    put(sheet, {line, 0}, item.code, CellLook::code);
    put(sheet, {line, 1}, item.label);
    put(sheet, {line, 2}, unit_in_words(item));
    put(sheet, {line, 3}, item.definition);
    put(sheet, {line, 4}, item.asked->source);
    put(sheet, {line, 5}, item.asked->usual);
    put(sheet, {line, 6}, join(item.asked->choices, "; "));
  }
  return sheet;
}

PlannedSheet lists_sheet(const WorkbookPlan& plan,
                         std::vector<std::pair<std::string, std::string>>& ranges) {
  PlannedSheet sheet{.name = "Lists", .shown = PlannedSheet::Shown::hidden};
  std::uint32_t column = 0;
  for (const ItemDefinition& item : plan.club.items) {
    if (!item.asked || item.asked->choices.empty()) continue;
    if (!is_asked_in(*item.asked, plan.year())) continue;
    put(sheet, {0, column}, item.code, CellLook::plain);
    std::uint32_t line = 0;
    for (const std::string& one : item.asked->choices) {
      put(sheet, {++line, column}, one, CellLook::plain);
    }
    ranges.emplace_back("list_" + item.code,
                        before_address(sheet.name) + fixed_range({1, column}, {line, column}));
    ++column;
  }
  return sheet;
}

PlannedSheet meta_sheet(const WorkbookPlan& plan) {
  PlannedSheet sheet{.name = "_meta", .shown = PlannedSheet::Shown::very_hidden};
  const std::vector<MadeValue> values = made_values(plan);
  std::uint32_t line = 0;
  const auto say = [&](std::string word, std::string value) {
    put(sheet, {line, 0}, std::move(word), CellLook::plain);
    put(sheet, {line++, 1}, std::move(value), CellLook::plain);
  };
  const WorkbookIdentity& identity = plan.contents.identity;
  say(meta_words::workbook, "1");
  say(meta_words::club, identity.club);
  say(meta_words::club_title, identity.club_title);
  say(meta_words::year, text(identity.year));
  say(meta_words::authority, identity.authority);
  say(meta_words::authority_name, identity.authority_name);
  say(meta_words::version, identity.version);
  say(meta_words::issued, plan.contents.issued);
  say(meta_words::mark, mark_of(values));
  for (const auto& [part, count] : line_counts(plan.club, plan.now(), plan.last())) {
    say(meta_words::lines + part, std::to_string(count));
  }
  say(meta_words::cells, std::to_string(values.size()));
  for (const MadeValue& one : values) {
    std::uint32_t column = 0;
    for (const std::string* word :
         {&one.name, &one.sheet, &one.address, &one.series, &one.row, &one.words, &one.note}) {
      put(sheet, {line, column++}, *word, CellLook::plain);
    }
    ++line;
  }
  return sheet;
}

}  // namespace plumbline
