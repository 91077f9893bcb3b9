// Figures and units in the words of a report.
#pragma once

#include <string>
#include <vector>

#include "authorities/register.h"
#include "figures/figure.h"

namespace plumbline {

// "£46,045.04", "12.3%", "suppressed"; the unit decides what stands before and after.
std::string shown(const Figure& figure, const std::string& unit, int decimals);
std::string shown(double number, const std::string& unit, int decimals);

// Made of a suppressed figure whose bounds are known: the middle is nobody's figure.
bool is_only_bounded(const Figure& figure);

// " (between £44,286 and £103,333)" where rounding leaves more than 2% either way open (M18).
std::string open_range(const Figure& figure, const std::string& unit, int decimals);

// "£ per child per week", "%".
std::string unit_words(const std::string& unit);

// "95th"
std::string ordinal(std::uint32_t number);

// What is to be known of a number beside its value: "stand-in", "low; flagged"; empty for most.
std::string marks(Cell cell);

// A profile or a figure is asked for in a year without the authority.
Error did_not_exist(const Authority& authority, Period when);

// What ends a heading and a row of CSV: the figures of a fictional nation have a column more, in
// which every row says "fictional".
std::string fictional_heading(const Register& authorities);
std::string fictional_field(const Register& authorities);

// Lines of at most `width` letters, each after the first moved in by `indent`.
std::string wrapped(const std::string& text, std::size_t width, std::size_t indent);

// Columns side by side in a terminal: the first `left` ones ragged right, numbers ragged left.
struct TextTable {
  std::vector<std::string> headings;
  std::vector<std::vector<std::string>> rows;
  std::size_t left = 1;
};
std::string as_text(const TextTable& table, std::size_t indent = 0);

// How wide the text stands in a terminal: one for each letter, not for each byte.
std::size_t width_of(std::string_view text);

}  // namespace plumbline
