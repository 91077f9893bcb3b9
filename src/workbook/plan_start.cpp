// The first sheet: what this is, how to fill it in and return it, and what is in it.
#include <fmt/format.h>

#include "base/text.h"
#include "returns/typed_answer.h"
#include "workbook/plan_cells.h"

namespace plumbline {
namespace {

std::vector<std::string> how_to_return(const WorkbookContents& contents) {
  if (!contents.how_to_return.empty()) return contents.how_to_return;
  return {
      "Fill in the purple cells, in any order. You can save it and go on another day.",
      "Return the workbook as it is, half filled in or whole. You are shown what would change "
      "before anything is saved.",
      "You can widen columns, change formats and add sheets of your own. Cells are found again by "
      "their names, so leave the hidden sheets in."};
}

std::size_t answered(const WorkbookPlan& plan, const std::string& sheet, std::size_t& asked) {
  std::size_t count = 0;
  asked = 0;
  for (const AskedCell& cell : plan.layouts.cells) {
    if (cell.sheet != sheet || cell.is_explanation || cell.row_number > 0) continue;
    ++asked;
    const Answer* answer = plan.answer(cell);
    count += answer != nullptr && !shown_words(*answer).empty() ? 1 : 0;
  }
  return count;
}

// How many of a sheet's questions are answered. Tables and parts that repeat have no fixed number.
void put_progress(const WorkbookPlan& plan, PlannedSheet& start, std::uint32_t line,
                  const std::string& sheet) {
  constexpr std::size_t most = 200;
  std::size_t asked = 0;
  const std::size_t count = answered(plan, sheet, asked);
  if (asked == 0 || asked > most) return;
  std::vector<std::string> names;
  for (const AskedCell& cell : plan.layouts.cells) {
    if (cell.sheet == sheet && !cell.is_explanation && cell.row_number == 0) {
      names.push_back(cell.name);
    }
  }
  put_number(start, {line, 2}, static_cast<double>(asked), 0);
  start.cells.push_back(
      {.at = {line, 3},
       .content = CellContent::calculated(fmt::format("=COUNTA({})", join(names, ",")),
                                          static_cast<double>(count)),
       .look = CellLook::calculated});
}

void put_legend(PlannedSheet& sheet, std::uint32_t& line) {
  put(sheet, {line++, 0}, "What the colours say", CellLook::part);
  const auto entry = [&](const char* cell, CellLook look, const char* words) {
    put(sheet, {line, 0}, cell, look);
    put(sheet, {line++, 1}, words);
  };
  entry("Purple", CellLook::input_words,
        "You fill in. These cells are open; the others are locked, "
        "without a password.");
  entry("Grey", CellLook::calculated_words,
        "Last year's figure, or worked out from what you fill "
        "in. It is worked out again when you return the workbook.");
  entry("Check", CellLook::check,
        "Says \"OK\", or \"Check\" and what looks wrong. Correct it, or say in the column "
        "Explanation why it is right.");
  line += 1;
  put(sheet, {line++, 0}, "What to enter", CellLook::part);
  entry("blank", CellLook::plain, "Not answered yet.");
  entry("0", CellLook::plain, "None: nothing was spent, nobody was helped.");
  entry("n/a", CellLook::plain,
        "The question does not apply to you. In place of n/a you can write not available, "
        "suppressed or unreliable.");
  entry("12,345", CellLook::plain,
        "Amounts as your finance system writes them: £, commas, brackets, k and m are "
        "understood. Enter income without a sign.");
}

// Every sheet with a link to it, and how far it is filled in.
void put_contents(const WorkbookPlan& plan, const std::vector<PlannedSheet>& sheets,
                  PlannedSheet& start, std::uint32_t line) {
  put(start, {line++, 0}, "What is in it", CellLook::part);
  put_headings(start, line++, {"Sheet", "What it holds", "Questions", "Answered"});
  for (const PlannedSheet& one : sheets) {
    PlannedCell link{.at = {line, 0}, .content = CellContent::of(one.name), .look = CellLook::link};
    link.sheet_linked = one.name;
    start.cells.push_back(std::move(link));
    for (const SectionSheet& layout : plan.layouts.sheets) {
      if (layout.name == one.name) {
        put(start, {line, 1},
            layout.table ? "A table of " + layout.section->title : layout.section->title);
      }
    }
    if (one.name == "Checks") put(start, {line, 1}, "All checks, and how they stand");
    if (one.name == explanations_sheet) {
      put(start, {line, 1}, "Explanations of unit costs, sums and tables");
    }
    if (one.name == last_year_sheet) put(start, {line, 1}, "What was returned last year");
    if (one.name == "Definitions") put(start, {line, 1}, "What each question counts");
    put_progress(plan, start, line++, one.name);
  }
}

}  // namespace

PlannedSheet start_sheet(const WorkbookPlan& plan, const std::vector<PlannedSheet>& sheets) {
  PlannedSheet start{.name = "Start", .widths = {34, 70, 12, 12}};
  const WorkbookContents& contents = plan.contents;
  put(start, {0, 0}, round_title(contents.identity), CellLook::title);
  put(start, {1, 0}, fmt::format("The return of {}", whose(contents.identity)), CellLook::part);
  std::uint32_t line = 3;
  if (contents.is_fictional) {
    put(start, {line++, 0}, "Fictional: every authority and figure in this workbook is invented.",
        CellLook::notice);
  }
  if (!contents.due.empty()) {
    put(start, {line++, 0}, "Due: " + contents.due, CellLook::part);
  }
  if (plan.last() == nullptr) {
    put(start, {line++, 0}, "No return of last year is known: the columns of last year are empty.",
        CellLook::plain);
  }
  ++line;
  put(start, {line++, 0}, "How to return it", CellLook::part);
  for (const std::string& one : how_to_return(contents)) {
    put(start, {line++, 0}, one, CellLook::plain);
  }
  ++line;
  put_legend(start, line);
  ++line;
  put_contents(plan, sheets, start, line);
  return start;
}

}  // namespace plumbline
