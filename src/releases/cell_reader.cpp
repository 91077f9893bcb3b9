#include "releases/cell_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace plumbline {
namespace {

constexpr double beyond_any_figure = 1e15;
constexpr std::string_view pound = "\xC2\xA3";

// "1,234,567.5" with commas where thousands end; nothing when they stand anywhere else.
std::optional<std::string> without_thousands(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != ',') {
      plain += text[i];
    } else if (i > point || i == 0 || (point - i) % 4 != 0 || text[i - 1] == '-') {
      return std::nullopt;
    }
  }
  return plain;
}

// "[note *]" stands for every note; a lone "*" is a symbol like any other.
bool fits_glob(const std::string& symbol, std::string_view text) {
  return symbol.size() > 1 && symbol.find('*') != std::string::npos && matches_glob(text, symbol);
}

CellText problem(std::string_view text, const Layout& layout) {
  std::vector<std::string> known;
  for (const auto& [symbol, cell] : layout.symbols) known.push_back("'" + symbol + "'");
  CellText result;
  result.problem = fmt::format("{} is not a number", in_quotes(text));
  result.problem +=
      known.empty() ? "." : fmt::format(", nor a symbol of this file ({}).", listed(known));
  return result;
}

// "1e5", ".5", "5." and "-0"; a number of many digits is spelled as it should be.
bool is_odd(std::string_view text) {
  if (parse_plain_number(text)) return false;
  const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
  return text.find_first_not_of("0123456789.-") != std::string_view::npos ||
         digits.starts_with('.') || digits.ends_with('.') || digits == "0";
}

CellText number_of(std::string_view text, std::string_view written, const Layout& layout) {
  const auto number = parse_number(text);
  if (!number) return problem(written, layout);
  CellText result;
  result.number = *number;
  if (std::abs(*number) >= beyond_any_figure) {
    result.problem = fmt::format("{} is larger than any figure can be.", in_quotes(written));
  } else if (is_odd(text)) {
    result.notice = fmt::format("{} was read as {}.", in_quotes(written), shortest(*number));
  }
  return result;
}

// "1,234 [r]": the mark is taken off; what it means for the number.
Cell take_mark(std::string_view& text, const Layout& layout) {
  for (const auto& [mark, cell] : layout.marks) {
    if (text.size() <= mark.size() || !text.ends_with(mark)) continue;
    text = trim(text.substr(0, text.size() - mark.size()));
    return cell;
  }
  return {};
}

// A number's dress off, as far as the layout allows: "(£1,234)", "12.5%". Nothing when thousands
// stand where none end.
std::optional<std::string> undressed(std::string_view text, const Layout& layout) {
  constexpr std::string_view minus = "\xE2\x88\x92";
  std::string plain(text);
  bool below = false;
  if (layout.brackets && plain.size() > 2 && plain.front() == '(' && plain.back() == ')') {
    plain = trim(std::string_view(plain).substr(1, plain.size() - 2));
    below = true;
  }
  if (plain.starts_with(minus)) plain.replace(0, minus.size(), "-");
  if (layout.currency) {
    const std::size_t at = plain.starts_with('-') ? 1 : 0;
    if (std::string_view(plain).substr(at).starts_with(pound)) plain.erase(at, pound.size());
  }
  if (layout.percent && plain.ends_with('%')) plain = trim(plain.substr(0, plain.size() - 1));
  if (layout.thousands && plain.find(',') != std::string::npos) {
    const auto without = without_thousands(plain);
    if (!without) return std::nullopt;
    plain = *without;
  }
  if (below && plain.starts_with('-')) return std::nullopt;
  return below ? "-" + plain : plain;
}

}  // namespace

CellText read_unusual_cell(const CsvField& field, const ValueColumn& column, const Layout& layout) {
  std::string buffer;
  std::string_view text = trim(field.text(buffer));
  const std::string_view written = text;
  for (const auto& [symbol, cell] : layout.symbols) {
    if (symbol != text && !fits_glob(symbol, text)) continue;
    CellText result;
    result.cell = cell;
    result.symbol = text.empty() ? "blank" : std::string(text);
    return result;
  }
  if (text.empty()) {
    CellText result;
    result.cell = Missing::left_blank;
    result.symbol = "blank";
    return result;
  }
  for (const auto& [word, number] : column.rule->words) {
    if (fold_name(word) != fold_name(text)) continue;
    CellText result;
    result.number = number;
    return result;
  }
  if (!column.rule->words.empty()) return problem(written, layout);
  const Cell mark = take_mark(text, layout);
  const auto plain = undressed(text, layout);
  if (!plain) return problem(written, layout);
  CellText result = number_of(*plain, written, layout);
  result.cell = mark;
  return result;
}

}  // namespace plumbline
