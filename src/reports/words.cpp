#include "reports/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ranges>

#include "base/number.h"
#include "base/text.h"

namespace plumbline {
namespace {

std::string padded(const std::string& text, std::size_t width, bool right) {
  const std::string space(width - std::min(width, width_of(text)), ' ');
  return right ? space + text : text + space;
}

}  // namespace

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string shown(double number, const std::string& unit, int decimals) {
  const std::string plain = with_commas(number, decimals);
  if (unit == "pct") return plain + "%";
  if (!unit.starts_with("GBP") && !unit.starts_with("gbp")) return plain;
  return plain.starts_with('-') ? "-£" + plain.substr(1) : "£" + plain;
}

bool is_only_bounded(const Figure& figure) {
  return figure.cell.is_number() && figure.cell.has(Cell::unreliable) && figure.interval &&
         figure.interval->low != figure.interval->high;
}

std::string shown(const Figure& figure, const std::string& unit, int decimals) {
  if (!figure.cell.is_number()) return std::string(words(figure.cell.missing()));
  if (is_only_bounded(figure)) {
    return fmt::format("{} to {}", shown(figure.interval->low, unit, decimals),
                       shown(figure.interval->high, unit, decimals));
  }
  return shown(figure.number, unit, decimals) + (figure.cell.has(Cell::stand_in) ? "*" : "");
}

std::string open_range(const Figure& figure, const std::string& unit, int decimals) {
  constexpr double worth_saying = 0.02;
  if (!figure.cell.is_number() || !figure.interval || is_only_bounded(figure)) return {};
  const double half = (figure.interval->high - figure.interval->low) / 2;
  if (half <= worth_saying * std::abs(figure.number)) return {};
  const std::string low = shown(figure.interval->low, unit, decimals);
  const std::string high = shown(figure.interval->high, unit, decimals);
  return low == high ? std::string() : fmt::format(" (between {} and {})", low, high);
}

std::string unit_words(const std::string& unit) {
  if (unit == "pct") return "%";
  if (unit == "rate1k") return "per 1,000";
  if (unit == "rate10k") return "per 10,000";
  if (unit == "rate100k") return "per 100,000";
  if (unit == "gbp") return "£";
  if (unit == "gbp_pw") return "£ per week";
  if (unit == "gbp_ph") return "£ per hour";
  std::string all;
  for (std::string_view left = unit; !left.empty();) {
    const std::string_view part = left.substr(0, left.find('/'));
    left.remove_prefix(std::min(left.size(), part.size() + 1));
    if (!all.empty()) all += " per ";
    all += part == "GBP" ? "£" : part == "fte" ? "full post" : part;
  }
  return all;
}

std::string ordinal(std::uint32_t number) {
  const std::uint32_t tens = number % 100;
  const std::uint32_t ones = number % 10;
  const bool teen = tens >= 11 && tens <= 13;
  const char* ending = teen ? "th" : ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th";
  return fmt::format("{}{}", number, ending);
}

std::string marks(Cell cell) {
  if (!cell.is_number()) return {};
  std::vector<std::string> all;
  if (cell.has(Cell::stand_in)) all.emplace_back("stand-in");
  if (cell.has(Cell::unreliable)) all.emplace_back("unreliable");
  if (cell.has(Cell::low)) all.emplace_back("low");
  if (cell.has(Cell::flagged)) all.emplace_back("flagged");
  return join(all, "; ");
}

Error did_not_exist(const Authority& authority, Period when) {
  return {.what = fmt::format("{} did not exist in {}.", authority.official_name, text(when)),
          .where = {},
          .hint = "Choose a year in which it existed."};
}

std::string fictional_heading(const Register& authorities) {
  return authorities.is_fictional() ? ",nation\n" : "\n";
}

std::string fictional_field(const Register& authorities) {
  return authorities.is_fictional() ? ",fictional\n" : "\n";
}

std::string wrapped(const std::string& text, std::size_t width, std::size_t indent) {
  std::string all;
  std::string line;
  for (const std::string_view word : split(text, ' ')) {
    const std::size_t room = width - (all.empty() ? 0 : indent);
    if (!line.empty() && width_of(line) + 1 + width_of(word) > room) {
      all += (all.empty() ? "" : "\n" + std::string(indent, ' ')) + line;
      line.clear();
    }
    line += (line.empty() ? "" : " ") + std::string(word);
  }
  return all + (all.empty() ? "" : "\n" + std::string(indent, ' ')) + line;
}

std::string as_text(const TextTable& table, std::size_t indent) {
  std::vector<std::size_t> widths;
  const auto measure = [&](const std::vector<std::string>& row) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
  };
  measure(table.headings);
  std::ranges::for_each(table.rows, measure);
  std::string all;
  const auto write = [&](const std::vector<std::string>& row) {
    std::string line(indent, ' ');
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) line += "  ";
      line += padded(row[i], widths[i], i >= table.left);
    }
    while (line.ends_with(' ')) line.pop_back();
    all += line + '\n';
  };
  if (!table.headings.empty()) {
    write(table.headings);
    std::size_t wide = 2 * (widths.size() - 1);
    for (const std::size_t width : widths) wide += width;
    std::string rule(indent, ' ');
    for (std::size_t i = 0; i < wide; ++i) rule += "─";
    all += rule + '\n';
  }
  std::ranges::for_each(table.rows, write);
  return all;
}

}  // namespace plumbline
