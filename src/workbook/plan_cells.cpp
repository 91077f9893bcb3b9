#include "workbook/plan_cells.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/number.h"
#include "base/text.h"
#include "returns/source_note.h"
#include "returns/typed_answer.h"
#include "workbook/sheet_names.h"

namespace plumbline {
namespace {

constexpr double days_before_1970 = 25'569;  // since the day that spreadsheets count from
constexpr std::size_t longest_title = 32, longest_message = 255;  // that Excel takes

CellGuard guard_for(const ItemDefinition& item) {
  CellGuard guard{.kind = CellGuard::Kind::number,
                  .title = shortened(item.label, longest_title),
                  .message = shortened(item.definition, longest_message),
                  .list = {}};
  const AskedItem& asked = *item.asked;
  if (asked.as == AskedAs::choice) {
    guard.kind = asked.several ? CellGuard::Kind::one_of_several : CellGuard::Kind::choice;
    guard.list = "list_" + item.code;
  } else if (item.unit.kind == UnitKind::text) {
    guard.kind = CellGuard::Kind::words;
  } else if (item.unit.kind == UnitKind::date) {
    guard.kind = CellGuard::Kind::date;
  } else if (!asked.may_be_negative) {
    guard.kind = asked.whole ? CellGuard::Kind::whole : CellGuard::Kind::amount;
  }
  return guard;
}

CellLook look_of_input(const ItemDefinition& item) {
  if (item.unit.kind == UnitKind::date) return CellLook::input_date;
  return item.unit.kind == UnitKind::text ? CellLook::input_words : CellLook::input;
}

// "Enter a number, or 0 if there was none".
std::string what_to_enter(const ItemDefinition& item) {
  if (item.asked->as == AskedAs::choice) return item.asked->required ? "Choose an answer" : "";
  if (item.unit.kind == UnitKind::text) return item.asked->required ? "Enter words" : "";
  if (item.unit.kind == UnitKind::date) return item.asked->required ? "Enter a date" : "";
  return "Enter a number, or 0 if there was none";
}

std::string in_checks(const PlannedCheck& check, std::uint32_t column) {
  return "Checks!" + fixed_address({check.line, column});
}

// What a check that does not pass says beside the item: as a formula, and as it stands.
std::pair<std::string, std::string> words_of(const PlannedCheck& check) {
  const std::string message = in_checks(check, 5), found = in_checks(check, 7),
                    low = in_checks(check, 8);
  if (check.against_last_year) {
    const bool both = check.found && check.low && *check.low != 0;
    const double change = both ? *check.found / *check.low - 1 : 0;
    const std::string about = check.of_item ? "\"Check: \"" : "\"Check: \"&" + message + "&\" \"";
    return {
        fmt::format("{2}&TEXT(ABS({0}/{1}-1),\"0.0%\")&IF({0}>{1},\" higher\",\" lower\")&\" than "
                    "last year\"",
                    found, low, about),
        fmt::format("Check: {}{}% {} than last year",
                    check.of_item ? "" : check.check->message + " ",
                    with_commas(std::abs(change) * 100, 1), change > 0 ? "higher" : "lower")};
  }
  std::string formula = "\"Check: \"&" + message;
  std::string now = "Check: " + check.check->message;
  if (check.has_difference) {
    const std::string difference = in_checks(check, 10);
    formula += fmt::format("&IF(ISNUMBER({0}),\" Difference \"&TEXT({0},\"#,##0\")&\".\",\"\")",
                           difference);
    if (check.difference) now += fmt::format(" Difference {}.", with_commas(*check.difference, 0));
  }
  return {formula, now};
}

}  // namespace

void put(PlannedSheet& sheet, CellAt at, const std::string& words, CellLook look) {
  if (words.empty()) return;
  PlannedCell cell;
  cell.at = at;
  cell.look = look;
  cell.content = CellContent::of(words);
  sheet.cells.push_back(std::move(cell));
}

void put_number(PlannedSheet& sheet, CellAt at, double number, int decimals, CellLook look) {
  PlannedCell cell;
  cell.at = at;
  cell.look = look;
  cell.decimals = decimals;
  cell.content = CellContent::of(number);
  sheet.cells.push_back(std::move(cell));
}

void put_headings(PlannedSheet& sheet, std::uint32_t line, const std::vector<std::string>& all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    sheet.cells.push_back({.at = {line, static_cast<std::uint32_t>(i)},
                           .content = CellContent::of(all[i]),
                           .look = CellLook::heading});
  }
}

std::optional<double> number_of(const Figure& figure) {
  return figure.cell.is_number() ? std::optional(figure.number) : std::nullopt;
}

int decimals_of(const ItemDefinition& item) {
  if (item.unit_text == "GBP" || item.unit_text == "gbp" || item.asked->whole) return 0;
  if (item.unit_text.starts_with("GBP/") || item.unit_text.starts_with("gbp_")) return 2;
  const bool counted = item.unit.kind == UnitKind::quantity && item.unit_text != "fte";
  return counted ? 0 : 1;
}

std::string unit_in_words(const ItemDefinition& item) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 11> known = {
      {{"GBP", "£"},
       {"gbp", "£"},
       {"pct", "%"},
       {"child*day", "days"},
       {"place*day", "days"},
       {"day", "days"},
       {"week", "weeks"},
       {"client*week", "weeks"},
       {"bed*week", "weeks"},
       {"hour", "hours"},
       {"fte", "full-time posts"}}};
  const auto found = std::ranges::find(known, item.unit_text, &decltype(known)::value_type::first);
  if (found != known.end()) return std::string(found->second);
  if (item.unit.kind == UnitKind::text) {
    return item.asked->as == AskedAs::choice ? "choose one" : "words";
  }
  std::string said = item.unit.kind == UnitKind::date ? "date" : words(item.unit);
  if (said.starts_with("GBP")) said = "£" + said.substr(3);
  return said;
}

CellContent content_of(const Answer& answer, const ItemDefinition& item) {
  if (answer.figure.cell.is_number() && item.unit.kind != UnitKind::text) {
    const bool is_date = item.unit.kind == UnitKind::date;
    return CellContent::of(answer.figure.number + (is_date ? days_before_1970 : 0));
  }
  return CellContent::of(shown_words(answer));
}

PlannedCell input_cell(const WorkbookPlan& plan, const AskedCell& cell) {
  const Answer* answer = plan.answer(cell);
  PlannedCell made;
  made.at = cell.at;
  if (answer != nullptr) made.content = content_of(*answer, *cell.item);
  made.look = look_of_input(*cell.item);
  made.decimals = decimals_of(*cell.item);
  made.name = cell.name;
  made.guard = guard_for(*cell.item);
  return made;
}

PlannedCell explanation_cell(const WorkbookPlan& plan, const AskedCell& cell) {
  const Answer* answer = plan.answer(cell);
  return {.at = cell.at,
          .content = CellContent::of(answer == nullptr ? "" : own_words(answer->comment)),
          .look = CellLook::input_words,
          .decimals = 0,
          .name = cell.name,
          .sheet_linked = {},
          .guard = {}};
}

void put_last_year(const WorkbookPlan& plan, PlannedSheet& sheet, CellAt at,
                   const ItemDefinition& item) {
  const auto number = plan.last_number(item);
  if (number) {
    const bool is_date = item.unit.kind == UnitKind::date;
    put_number(sheet, at, *number + (is_date ? days_before_1970 : 0), decimals_of(item),
               is_date ? CellLook::calculated_words : CellLook::calculated);
    return;
  }
  const Answer* answer = plan.last() == nullptr ? nullptr : plan.last()->find(item.code);
  const bool in_words = answer != nullptr && item.asked->as != AskedAs::derived;
  sheet.cells.push_back({.at = at,
                         .content = CellContent::of(in_words ? shown_words(*answer) : ""),
                         .look = CellLook::calculated_words});
}

PlannedCell worked_out_cell(const ExcelPlace& place, CellAt at, const Expression& expression,
                            const Figure& figure, int decimals) {
  const auto formula = excel_formula(expression, place);
  const auto number = number_of(figure);
  if (!formula) {
    PlannedCell cell{.at = at, .content = {}, .look = CellLook::calculated, .decimals = decimals};
    if (number) {
      cell.content = CellContent::of(*number);
    } else {
      cell.content = CellContent::of("Worked out on upload");
      cell.look = CellLook::calculated_words;
    }
    return cell;
  }
  return {.at = at,
          .content = CellContent::calculated(value_formula(*formula), number),
          .look = CellLook::calculated,
          .decimals = decimals};
}

PlannedCell change_cell(CellAt at, CellAt last, CellAt now, std::optional<double> last_number,
                        std::optional<double> now_number) {
  const bool both = last_number && now_number && *last_number != 0;
  const auto change = both ? std::optional(*now_number / *last_number - 1) : std::nullopt;
  return {.at = at,
          .content = CellContent::calculated(
              fmt::format("=IF(COUNT({0},{1})=2,IF({0}=0,\"\",{1}/{0}-1),\"\")",
                          fixed_address(last), fixed_address(now)),
              change),
          .look = CellLook::change};
}

PlannedCell check_cell(const WorkbookPlan& plan, CellAt at, const std::string& code,
                       const AskedCell* asked, std::optional<double> number) {
  std::string ok, formula, now;
  std::vector<const PlannedCheck*> own;
  for (const PlannedCheck& one : plan.checks) {
    if (one.item == code && !one.state_formula.empty()) own.push_back(&one);
  }
  for (const PlannedCheck* one : own) {
    ok += (ok.empty() ? "" : ",") + in_checks(*one, 6) + "=\"OK\"";
    if (one->state == "OK" && now.empty()) now = "OK";
  }
  formula = own.empty() ? "\"\"" : fmt::format("IF(OR({}),\"OK\",\"\")", ok);
  for (auto one = own.rbegin(); one != own.rend(); ++one) {
    const auto& [said, as_it_stands] = words_of(**one);
    formula = fmt::format("IF({}=\"Check\",{},{})", in_checks(**one, 6), said, formula);
    if ((*one)->state == "Check") now = as_it_stands;
  }
  if (asked != nullptr) {
    const ItemDefinition& item = *asked->item;
    const Answer* answer = plan.answer(*asked);
    const bool blank = answer == nullptr || shown_words(*answer).empty();
    if (item.unit.kind != UnitKind::text) {
      const std::string words = "Words: they are read on upload";
      formula = fmt::format("IF(ISTEXT({}),\"{}\",{})", asked->name, words, formula);
      if (!blank && !number) now = words;
    }
    const std::string enter = what_to_enter(item);
    formula = fmt::format("IF(LEN({})=0,\"{}\",{})", asked->name, enter, formula);
    if (blank) now = enter;
  }
  if (formula.size() > longest_formula || (own.empty() && asked == nullptr)) {
    return {.at = at, .content = {}, .look = CellLook::check};
  }
  return {
      .at = at, .content = CellContent::calculated("=" + formula, now), .look = CellLook::check};
}

}  // namespace plumbline
