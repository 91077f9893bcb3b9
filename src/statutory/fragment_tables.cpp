#include "statutory/fragment_tables.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/number.h"
#include "base/text.h"

namespace plumbline {
namespace {

SheetCell value_of(const FragmentCell* cell) {
  if (cell == nullptr || cell->fed != Fed::fed) return {};
  if (cell->is_text()) return cell->words;
  return cell->number;
}

SheetCell held(const ColumnHeading& heading, const Fragment& fragment, const FragmentPart& part,
               std::size_t number) {
  const ReturnLine& line = part.part->lines[number];
  switch (heading.holds) {
    case Holds::column:
      return value_of(part.find(number, heading.column));
    case Holds::authority_code:
      return fragment.owner.code;
    case Holds::ons_code:
      return fragment.owner.ons_code;
    case Holds::mhclg_code:
      return fragment.owner.mhclg_code;
    case Holds::authority_name:
      return fragment.owner.name;
    case Holds::year:
      return text(Period{PeriodKind::financial_year, fragment.year});
    case Holds::part:
      return part.part->title;
    case Holds::group:
      return line.group;
    case Holds::number:
      return line.number;
    case Holds::line:
      return line.words;
    case Holds::key:
      return line.key;
    case Holds::unit:
      break;
  }
  const auto first = std::ranges::find_if(
      part.cells, [&](const FragmentCell& one) { return one.rule->line == number; });
  return first == part.cells.end() ? std::string() : unit_of(*first->rule);
}

std::vector<std::vector<SheetCell>> rows_of(const Fragment& fragment, const FragmentPart& part) {
  std::vector<std::vector<SheetCell>> rows;
  for (std::size_t line = 0; line < part.part->lines.size(); ++line) {
    const bool asked = std::ranges::any_of(
        part.cells, [&](const FragmentCell& one) { return one.rule->line == line; });
    if (!asked) continue;
    std::vector<SheetCell> row;
    for (const ColumnHeading& heading : part.part->headings) {
      row.push_back(held(heading, fragment, part, line));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string gaps_in_words(const FragmentCell& cell) {
  std::vector<std::string> all;
  for (const Gap& gap : cell.gaps) {
    all.push_back(gap.series.empty() ? fmt::format("{}: {}", gap.words, gap.why)
                                     : fmt::format("{} {}: {}", gap.series, gap.words, gap.why));
  }
  return join(all, "; ");
}

std::string formula_of(const FragmentPart& part, const ReturnCell& rule) {
  if (!rule.formula.empty()) return rule.formula;
  std::vector<std::string> added, taken;
  for (const std::size_t line : rule.adds) added.push_back(part.part->lines[line].words);
  for (const std::size_t line : rule.takes) taken.push_back(part.part->lines[line].words);
  std::string all = added.empty() ? "" : "The lines " + listed(added);
  if (!taken.empty()) all += " less " + listed(taken);
  return all;
}

std::vector<SheetCell> coverage_row(const std::string& name, const Coverage& one) {
  const auto count = [](std::size_t number) { return static_cast<double>(number); };
  return {name,
          count(one.asked()),
          count(one.fed),
          one.asked() == 0 ? SheetCell() : SheetCell(one.share() * 100),
          count(one.typed_only),
          count(one.not_held),
          count(one.missing),
          count(one.not_applicable)};
}

}  // namespace

std::vector<std::string> headings_of(const FragmentPart& part) {
  std::vector<std::string> all;
  for (const ColumnHeading& heading : part.part->headings) all.push_back(heading.text);
  return all;
}

std::vector<Sheet> return_sheets(const Fragment& fragment, bool together) {
  std::vector<Sheet> all;
  for (const FragmentPart& part : fragment.parts) {
    const std::vector<std::string> headings = headings_of(part);
    const auto same = std::ranges::find(all, headings, &Sheet::headings);
    std::vector<std::vector<SheetCell>> rows = rows_of(fragment, part);
    if (together && same != all.end()) {
      std::ranges::move(rows, std::back_inserter(same->rows));
    } else {
      all.push_back({.name = part.part->title, .headings = headings, .rows = std::move(rows)});
    }
  }
  return all;
}

Sheet cells_sheet(const Fragment& fragment) {
  Sheet sheet{.name = "Cells",
              .headings = {"Part", "Line", "Column", "Unit", "Figure", "Status", "Made from",
                           "Transform", "Note", "Why it is empty"},
              .rows = {}};
  for (const FragmentPart& part : fragment.parts) {
    for (const FragmentCell& cell : part.cells) {
      const ReturnCell& rule = *cell.rule;
      std::vector<std::string> notes = cell.stand_ins;
      if (!rule.note.empty()) notes.insert(notes.begin(), rule.note);
      const std::string why = rule.why.empty() ? gaps_in_words(cell) : rule.why;
      sheet.rows.push_back({part.part->title, part.part->lines[rule.line].words,
                            part.part->columns[rule.column].words, unit_of(rule), value_of(&cell),
                            std::string(words(cell.fed)), formula_of(part, rule),
                            words(rule.transforms), join(notes, " "),
                            cell.fed == Fed::fed ? std::string() : why});
    }
  }
  return sheet;
}

Sheet coverage_sheet(const Fragment& fragment) {
  Sheet sheet{.name = "Coverage",
              .headings = {"Part", "Key items", "Fed", "Fed, %", "Typed in the return only",
                           "Not held", "Missing", "Not applicable"},
              .rows = {}};
  for (const FragmentPart& part : fragment.parts) {
    sheet.rows.push_back(coverage_row(part.part->title, coverage_of(part)));
  }
  sheet.rows.push_back(coverage_row("The whole return", coverage_of(fragment)));
  for (const std::string& note : fragment.notes) sheet.rows.push_back({note});
  return sheet;
}

Sheet reconciliation_sheet(const std::vector<Compared>& compared) {
  Sheet sheet{.name = "Reconciliation",
              .headings = {"Figure", "From", "Amount", "Other source", "Its amount", "Difference",
                           "Kind", "Why"},
              .rows = {}};
  for (const Compared& one : compared) {
    std::vector<SheetCell> row = {one.pair->label,       one.pair->ours_from, one.ours,
                                  one.pair->theirs_from, one.theirs,          0.0,
                                  std::string("agrees"), std::string()};
    if (one.agrees()) sheet.rows.push_back(row);
    for (const Difference& part : one.parts) {
      row[5] = part.amount;
      row[6] = std::string(words(part.kind));
      row[7] = part.why;
      sheet.rows.push_back(row);
    }
  }
  return sheet;
}

std::string name_of(const FragmentPart& part, const ReturnCell& cell) {
  const std::string& line = part.part->lines[cell.line].words;
  return part.part->columns.size() == 1
             ? line
             : fmt::format("{}, {}", line, part.part->columns[cell.column].words);
}

}  // namespace plumbline
