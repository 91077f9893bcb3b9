#include "workbook/sheet_names.h"

#include <fmt/format.h>

#include "base/text.h"
#include "workbook/sheet_layout.h"

namespace plumbline {
namespace {

bool begins_a_letter(char one) { return (static_cast<unsigned char>(one) & 0xC0U) != 0x80U; }

// Where the letter with this number begins, or the end.
std::size_t letter(const std::string& text, std::size_t number) {
  std::size_t at = 0, count = 0;
  for (; at < text.size(); ++at) {
    if (begins_a_letter(text[at]) && count++ == number) break;
  }
  return at;
}

// What a defined name may hold.
std::string legal(const std::string& text) {
  std::string made;
  for (const char one : text) {
    const bool plain = (one >= '0' && one <= '9') || (one >= 'A' && one <= 'Z') ||
                       (one >= 'a' && one <= 'z') || one == '_' || one == '.';
    made += plain ? one : '_';
  }
  return made;
}

}  // namespace

std::set<std::string> reserved_sheet_names() {
  return {"start",       "checks", "explanations", "last year",
          "definitions", "lists",  "_meta",        "history"};
}

std::string sheet_name(const std::string& wanted, std::set<std::string>& taken) {
  constexpr std::size_t longest = 31;
  std::string name;
  for (const char one : wanted) {
    // A straight apostrophe is doubled in formulas, which some programs do not undo.
    if (one == '\'') name += "\u2019";
    if (std::string_view("[]:*?/\\'").find(one) == std::string_view::npos) name += one;
  }
  if (const std::size_t past = letter(name, longest); past < name.size()) {
    const std::size_t space = name.rfind(' ', past);
    name = name.substr(0, space == std::string::npos || space < longest / 2 ? past : space);
  }
  while (!name.empty() && (name.back() == ' ' || name.back() == ',')) name.pop_back();
  const std::string first = name;
  for (int number = 2; !taken.insert(lower(name)).second; ++number) {
    name = fmt::format("{} {}", trim(first.substr(0, letter(first, longest - 4))), number);
  }
  return name;
}

std::string member_codes(const std::vector<Selection>& members) {
  std::string codes;
  for (const Selection& one : members) {
    codes += (codes.empty() ? "" : ",") + join(one.members, "|");
  }
  return codes;
}

std::string shortened(const std::string& text, std::size_t most) {
  if (letter(text, most) == text.size()) return text;
  return text.substr(0, letter(text, most - 1)) + "…";
}

std::string answer_name(const std::string& series, std::size_t row_number) {
  const std::size_t open = series.find('[');
  std::string name = "q_" + legal(series.substr(0, open));
  if (open != std::string::npos) {
    for (const std::string_view part :
         split(std::string_view(series).substr(open + 1, series.size() - open - 2), ',')) {
      name += "." + legal(std::string(part.substr(part.find('=') + 1)));
    }
  }
  if (row_number > 0) name += fmt::format(".{}", row_number);
  return name;
}

std::string explanation_name(const std::string& code) { return "x_" + legal(code); }
std::string worked_out_name(const std::string& code) { return "c_" + legal(code); }

}  // namespace plumbline
