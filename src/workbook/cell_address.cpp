#include "workbook/cell_address.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline {
namespace {

constexpr std::uint32_t letters = 26;

bool is_digit(char one) { return one >= '0' && one <= '9'; }

std::uint32_t letter_of(char one) {
  if (one >= 'A' && one <= 'Z') return static_cast<std::uint32_t>(one - 'A') + 1;
  if (one >= 'a' && one <= 'z') return static_cast<std::uint32_t>(one - 'a') + 1;
  return 0;
}

}  // namespace

std::string column_letters(std::uint32_t column) {
  std::string name;
  for (std::uint32_t left = column + 1; left > 0; left = (left - 1) / letters) {
    name.insert(name.begin(), static_cast<char>('A' + (left - 1) % letters));
  }
  return name;
}

std::string address(CellAt at) {
  return fmt::format("{}{}", column_letters(at.column), at.row + 1);
}

std::string fixed_address(CellAt at) {
  return fmt::format("${}${}", column_letters(at.column), at.row + 1);
}

std::string fixed_range(CellAt first, CellAt last) {
  return fixed_address(first) + ":" + fixed_address(last);
}

std::string before_address(const std::string& sheet) {
  std::string quoted = "'";
  for (const char one : sheet) {
    quoted += one;
    if (one == '\'') quoted += one;
  }
  return quoted + "'!";
}

std::optional<CellAt> parse_address(std::string_view text) {
  constexpr std::size_t most_letters = 3, most_digits = 7;
  std::size_t at = 0;
  const auto skip_dollar = [&] { at += at < text.size() && text[at] == '$' ? 1 : 0; };
  skip_dollar();
  std::uint32_t column = 0;
  const std::size_t first_letter = at;
  for (; at < text.size() && letter_of(text[at]) > 0; ++at) {
    if (at - first_letter == most_letters) return std::nullopt;
    column = column * letters + letter_of(text[at]);
  }
  skip_dollar();
  std::uint32_t row = 0;
  const std::size_t first_digit = at;
  for (; at < text.size() && is_digit(text[at]); ++at) {
    if (at - first_digit == most_digits) return std::nullopt;
    row = row * 10 + static_cast<std::uint32_t>(text[at] - '0');
  }
  const bool whole = at == text.size() && column > 0 && row > 0;
  if (!whole || row > most_sheet_rows || column > most_sheet_columns) return std::nullopt;
  return CellAt{.row = row - 1, .column = column - 1};
}

std::optional<SheetAddress> parse_sheet_address(std::string_view text) {
  SheetAddress made;
  std::size_t at = 0;
  if (!text.empty() && text.front() == '\'') {
    for (at = 1; at < text.size(); ++at) {
      if (text[at] == '\'' && (at + 1 == text.size() || text[at + 1] != '\'')) break;
      if (text[at] == '\'') ++at;
      made.sheet += text[at];
    }
    ++at;
  } else {
    for (; at < text.size() && text[at] != '!'; ++at) made.sheet += text[at];
  }
  // LibreOffice writes a dollar sign before the sheet in some of its files.
  if (made.sheet.starts_with('$')) made.sheet.erase(0, 1);
  if (at >= text.size() || text[at] != '!' || made.sheet.find('[') != std::string::npos) {
    return std::nullopt;
  }
  const auto cell = parse_address(text.substr(at + 1));
  if (!cell) return std::nullopt;
  made.at = *cell;
  return made;
}

}  // namespace plumbline
