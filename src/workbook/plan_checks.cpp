// The pack's checks: planned first, as the cells beside the items point at them, and their sheet.
#include "workbook/plan_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "formula/compile.h"
#include "workbook/plan_cells.h"

namespace plumbline {
namespace {

using Kind = Expression::Kind;

// What a check compares in the end.
const Expression& compared(const Expression& check) {
  const bool consequence = check.kind == Kind::call && check.word == "implies";
  return consequence ? compared(check.parts[1]) : check;
}

bool is_call(const Expression& e, std::string_view word) {
  return e.kind == Kind::call && e.word == word;
}

// Of numbers, and not of words or of what is true or false.
bool is_number(const Expression& e) {
  static const std::vector<std::string> conditions = {"=", "!=", "<", "<=", ">", ">=", "and", "or"};
  const bool is_condition =
      e.kind == Kind::binary && std::ranges::find(conditions, e.word) != conditions.end();
  return !is_condition && e.kind != Kind::text && e.kind != Kind::opposite;
}

bool is_comparison(const Expression& e, std::string_view word) {
  return e.kind == Kind::binary && e.word == word && is_number(e.parts[0]) && is_number(e.parts[1]);
}

std::string words(Severity severity) {
  if (severity == Severity::error) return "Has to be right";
  return severity == Severity::warning ? "Correct or explain" : "For information";
}

}  // namespace

ShownSides compared_sides(const Expression& check) {
  const Expression& one = compared(check);
  ShownSides sides;
  if (is_call(one, "between")) {
    return {.found = &one.parts[0], .low = &one.parts[1], .high = &one.parts[2]};
  }
  if (is_call(one, "within")) {
    sides = {.found = &one.parts[0], .low = &one.parts[1], .high = nullptr};
    sides.against_last_year = is_call(one.parts[1], "prev");
    sides.has_difference = !sides.against_last_year;
    return sides;
  }
  const bool distance = (is_comparison(one, "<=") || is_comparison(one, "<")) &&
                        is_call(one.parts[0], "abs") && is_comparison(one.parts[0].parts[0], "-");
  if (distance) {
    const Expression& apart = one.parts[0].parts[0];
    return {
        .found = &apart.parts[0], .low = &apart.parts[1], .high = nullptr, .has_difference = true};
  }
  if (is_comparison(one, "=")) {
    return {.found = &one.parts[0], .low = &one.parts[1], .high = nullptr, .has_difference = true};
  }
  if (is_comparison(one, "<=") || is_comparison(one, "<")) {
    return {.found = &one.parts[0], .low = nullptr, .high = &one.parts[1]};
  }
  if (is_comparison(one, ">=") || is_comparison(one, ">")) {
    return {.found = &one.parts[0], .low = &one.parts[1], .high = nullptr};
  }
  return sides;
}

std::optional<double> figure_of(const Expression& expression, const WorkbookPlan& plan) {
  const auto program = compile(expression, *plan.contents.sources.club->definitions);
  if (!program || !program->row_group().empty()) return std::nullopt;
  return number_of(plan.figures.figure(*program));
}

std::vector<PlannedCheck> planned_checks(const WorkbookPlan& plan) {
  std::vector<PlannedCheck> all;
  for (const CompiledCheck& one : plan.contents.sources.club->checks) {
    if (!holds_in(*one.check, plan.year())) continue;
    PlannedCheck made;
    made.check = one.check;
    made.item = one.check->item;
    made.line = first_heading + 1 + static_cast<std::uint32_t>(all.size());
    const auto formula = one.program.row_group().empty()
                             ? excel_formula(one.check->expression, plan.place)
                             : std::nullopt;
    if (formula) {
      made.state_formula = condition_formula(*formula, "\"OK\"", "\"Check\"");
      if (made.state_formula.size() > longest_formula) made.state_formula.clear();
    }
    if (!made.state_formula.empty()) {
      const auto passes = number_of(plan.figures.figure(one.program));
      if (passes) made.state = *passes == 0 ? "Check" : "OK";
      const ShownSides sides = compared_sides(one.check->expression);
      made.against_last_year = sides.against_last_year;
      made.has_difference = sides.has_difference;
      made.of_item = sides.found != nullptr && sides.found->kind == Kind::name &&
                     sides.found->word == one.check->item;
      if (sides.found != nullptr) made.found = figure_of(*sides.found, plan);
      if (sides.low != nullptr) made.low = figure_of(*sides.low, plan);
      if (made.has_difference && made.found && made.low) made.difference = *made.found - *made.low;
    }
    all.push_back(std::move(made));
  }
  return all;
}

namespace {

void put_side(const WorkbookPlan& plan, PlannedSheet& sheet, CellAt at, const Expression* side) {
  if (side == nullptr) return;
  const auto number = figure_of(*side, plan);
  const auto formula = excel_formula(*side, plan.place);
  if (!formula) return;
  const CellContent made = CellContent::calculated(value_formula(*formula), number);
  if (made.formula.size() > longest_formula) return;
  const bool small = number && *number > -1000 && *number < 1000 && *number != std::round(*number);
  sheet.cells.push_back(
      {.at = at, .content = made, .look = CellLook::calculated, .decimals = small ? 2 : 0});
}

void put_difference(PlannedSheet& sheet, const PlannedCheck& one) {
  const CellAt found{one.line, 7}, low{one.line, 8};
  sheet.cells.push_back(
      {.at = {one.line, 10},
       .content = CellContent::calculated(fmt::format("=IF(COUNT({0},{1})=2,{0}-{1},\"\")",
                                                      fixed_address(found), fixed_address(low)),
                                          one.difference),
       .look = CellLook::calculated,
       .decimals = 0});
}

void put_check(const WorkbookPlan& plan, PlannedSheet& sheet, const PlannedCheck& one) {
  const CheckDefinition& check = *one.check;
  const ItemDefinition* item = plan.contents.sources.club->definitions->find_item(check.item);
  const bool asked = item != nullptr && item->asked;
  put(sheet, {one.line, 0}, check.id, CellLook::code);
  put(sheet, {one.line, 1}, asked ? item->asked->section : "");
  put(sheet, {one.line, 2}, check.item, CellLook::code);
  put(sheet, {one.line, 3}, asked ? item->label : "");
  put(sheet, {one.line, 4}, words(check.severity));
  put(sheet, {one.line, 5}, check.message);
  if (one.state_formula.empty()) {
    put(sheet, {one.line, 6}, "Checked on upload", CellLook::calculated_words);
  } else {
    sheet.cells.push_back({.at = {one.line, 6},
                           .content = CellContent::calculated(one.state_formula, one.state),
                           .look = CellLook::check});
    const ShownSides sides = compared_sides(check.expression);
    put_side(plan, sheet, {one.line, 7}, sides.found);
    put_side(plan, sheet, {one.line, 8}, sides.low);
    put_side(plan, sheet, {one.line, 9}, sides.high);
    if (one.has_difference) put_difference(sheet, one);
  }
  put(sheet, {one.line, 11}, check.hint);
}

}  // namespace

PlannedSheet checks_sheet(const WorkbookPlan& plan) {
  PlannedSheet sheet{.name = "Checks",
                     .widths = {14, 9, 12, 36, 18, 60, 18, 15, 15, 15, 14, 60},
                     .cells = {},
                     .frozen = {first_heading + 1, 0},
                     .wide = true};
  put(sheet, {0, 0}, "Checks", CellLook::title);
  put(sheet, {1, 0}, "What is checked, and how it stands with what is filled in so far.",
      CellLook::plain);
  put(sheet, {2, 0},
      "\"Check\": correct it, or say why it is right beside the question. Empty: a figure that it "
      "needs is not filled in.",
      CellLook::plain);
  put(sheet, {3, 0},
      "\"Checked on upload\": it needs more than this workbook holds. Everything is checked again "
      "when you return it.",
      CellLook::plain);
  put_headings(sheet, first_heading,
               {"Check", "Section", "Code", "Question", "What it means", "What it says", "State",
                "Found", "Expected, or at least", "At most", "Difference", "What to do"});
  for (const PlannedCheck& one : plan.checks) put_check(plan, sheet, one);
  return sheet;
}

}  // namespace plumbline
