// Words, years and dates as published files write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "releases/layout.h"

namespace plumbline {

// What a word means to a key, by folded text; of several, the one with this line number or this
// very spelling. nullptr when it is not known.
const WordMeaning* find_meaning(const Key& key, std::string_view word,
                                std::optional<int> number = std::nullopt);

// A code made from words: "Physical support" becomes "PHYSICAL_SUPPORT", "SGO%" becomes "SGO_PCT".
std::string made_code(std::string_view words);

// "2012-13", "201213", "2012" and "Dec 2010" as the year a period of this kind is called by;
// nothing for a span of several years.
std::optional<std::int16_t> read_year(std::string_view text, int shift);

// "2011-13", "2015 to 2019"
bool are_several_years(std::string_view text);

// "2024", "2024-11", "12 December 2024", "Dec 2023" as ISO text; nothing when the calendar has no
// such day, or numbers are left over.
std::optional<std::string> read_date(std::string_view text);

// "2024", "2024-11" or "2024-11-21", and nothing else.
bool is_iso_date(std::string_view text);

}  // namespace plumbline
