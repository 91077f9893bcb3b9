#include "workbook/cell_answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>

#include "base/number.h"
#include "base/text.h"
#include "returns/typed_answer.h"

namespace plumbline {
namespace {

using Kind = ReadCell::Kind;

// Spreadsheets count days from 30 December 1899, or from 1 January 1904.
std::string date_words(double number, bool from_1904) {
  constexpr int before_1970 = 25'569, between = 1'462, latest = 150'000;
  if (number < 1 || number > latest) return shortest(number);
  const int days = static_cast<int>(std::floor(number)) - before_1970 + (from_1904 ? between : 0);
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

// Without what a hundredth leaves behind: 0.27 is 27 and not 27.000000000000004.
double percent(double share) {
  constexpr double fine = 1e10;
  return std::round(share * 100 * fine) / fine;
}

// A reason that a choice or a text has no answer, where it is none of the choices.
std::optional<Missing> reason_for_words(const ItemDefinition& item, const std::string& words) {
  if (item.unit.kind != UnitKind::text) return std::nullopt;
  const std::string folded = lower(words);
  for (const std::string& one : item.asked->choices) {
    if (lower(one) == folded) return std::nullopt;
  }
  for (const Missing one : {Missing::not_applicable, Missing::not_available, Missing::suppressed,
                            Missing::unreliable}) {
    if (plumbline::words(one) == folded) return one;
  }
  return std::nullopt;
}

}  // namespace

Result<std::string> typed_words(const ReadBook& book, const ReadCell& cell,
                                const ItemDefinition* item) {
  if (cell.is_formula && !cell.has_result) {
    return Error{.what = "Here stands a formula that was never worked out.",
                 .where = {},
                 .hint =
                     "Open the workbook in Excel or LibreOffice, save it and return it again; "
                     "or enter the answer itself."};
  }
  if (cell.kind == Kind::error) {
    return Error{.what = fmt::format("Here stands the error {}.", in_quotes(book.words(cell))),
                 .where = {},
                 .hint = "Mend the formula, or enter the answer itself."};
  }
  if (cell.kind == Kind::words) {
    std::string words(trim(book.words(cell)));
    // "2014-03-31T00:00:00", as a few programs write dates.
    constexpr std::size_t day = 10;
    const bool asks_date = item != nullptr && item->unit.kind == UnitKind::date;
    if (asks_date && words.size() > day && words[day] == 'T') words.resize(day);
    return words;
  }
  if (cell.kind == Kind::truth) return std::string(cell.number != 0 ? "yes" : "no");
  if (cell.kind == Kind::blank) return std::string();
  const bool asks_date = item != nullptr && item->unit.kind == UnitKind::date;
  const bool asks_words = item == nullptr || item->unit.kind == UnitKind::text;
  if (asks_date || (cell.is_date && asks_words)) {
    return date_words(cell.number, book.counts_from_1904);
  }
  if (cell.is_date) {
    return Error{.what = fmt::format("Here stands a date, {}, and a number is asked for.",
                                     date_words(cell.number, book.counts_from_1904)),
                 .where = {},
                 .hint = "Enter the number, and give the cell the format of a number."};
  }
  const bool asks_percent = item != nullptr && item->unit.kind == UnitKind::percent;
  return shortest(cell.is_percent && asks_percent ? percent(cell.number) : cell.number);
}

std::string raw_words(const ReadBook& book, const ReadCell& cell) {
  if (cell.kind == Kind::number) return shortest(cell.number);
  return cell.kind == Kind::words ? std::string(trim(book.words(cell))) : std::string();
}

Result<Answer> answer_in_cell(const ReadBook& book, const ReadCell& cell,
                              const ItemDefinition& item) {
  auto words = typed_words(book, cell, &item);
  if (!words) return words.error();
  if (cell.kind == Kind::truth && item.unit.kind != UnitKind::text) {
    return Error{.what = "Here stands a yes or no, and a number is asked for.", .hint = {}};
  }
  if (const auto reason = reason_for_words(item, *words)) {
    Answer answer;
    answer.figure = Figure::missing(*reason);
    return answer;
  }
  return typed_answer_or_reason(item, *words);
}

}  // namespace plumbline
