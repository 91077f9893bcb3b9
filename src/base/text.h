// Text as people type it and files carry it: UTF-8 throughout the program.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline {

// Without spaces, tabs, line ends and no-break spaces at either end.
std::string_view trim(std::string_view text);

// Runs of white space (no-break spaces and line ends too) become one space; none at the ends.
std::string fold_space(std::string_view text);

// ASCII letters only; enough for codes and English names.
std::string lower(std::string_view text);
// The first letter as a capital, where it is one of a to z.
std::string with_capital(std::string words);

// What two spellings of one name share: letters and digits in lower case, "&" as "and", one space
// between words, apostrophes and other marks gone.
std::string fold_name(std::string_view text);

std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);

// "a, b and c"
std::string listed(const std::vector<std::string>& parts);
// "a, b or c"
std::string listed_or(const std::vector<std::string>& parts);
// "1 row", "2,150 rows".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

bool is_valid_utf8(std::string_view text);
std::string utf8_from_windows_1252(std::string_view bytes);

// The fewest single-letter changes that turn one into the other (insert, delete, replace, swap).
std::size_t edit_distance(std::string_view left, std::string_view right);

// The choice nearest to what was meant, when one is near enough to be worth offering.
std::optional<std::string> nearest(std::string_view meant, const std::vector<std::string>& choices);

// '*' stands for any run of characters, '?' for one.
bool matches_glob(std::string_view text, std::string_view pattern);

// Shown inside quotation marks in a message: cut to most characters, control characters and
// direction marks shown as "\u202e".
std::string in_quotes(std::string_view text, std::size_t most = 60);

}  // namespace plumbline
