// "{service} - Total Expenditure (C{column}*": text with named parts, * for any text.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline {

using Captures = std::map<std::string, std::string, std::less<>>;

// What the named parts stand for when the whole text fits, white space folded and
// dashes taken with or without spaces. A part takes as
// little as it can, {number} digits only; {year} takes four digits or a span such as 2012-13 and
// {date} what is a date, as much of it as there is.
std::optional<Captures> match_pattern(std::string_view text, std::string_view pattern);

// The pattern with its parts put in; a part that is not known stays as it stands.
std::string fill_pattern(std::string_view pattern, const Captures& parts);

// The names of its parts.
std::vector<std::string> parts_of(std::string_view pattern);

bool has_parts(std::string_view pattern);

}  // namespace plumbline
