// What the fictional authorities spend, line by line of the return.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "demo/places.h"
#include "demo/return_money.h"
#include "releases/layout.h"

namespace plumbline {

struct ReturnLine {
  int number = 0;
  std::string text;
  std::string code;
  Money money = {};
};

// One authority's lines of one year, totals not yet worked out.
std::vector<ReturnLine> demo_return(std::uint64_t seed, const DemoAuthority& authority,
                                    std::int16_t year, const Layout& layout);
// One line of it, whichever year's return has it by itself. Throws for a total.
Money demo_line(std::uint64_t seed, const DemoAuthority& authority, std::int16_t year,
                std::string_view code);
// Whether the line is a total in this year's return: some lines are in one year and not in another.
bool is_added_up(std::string_view code, std::int16_t year);
void add_up(std::vector<ReturnLine>& lines, std::int16_t year);

// Null when the year's return has no such line.
ReturnLine* find_line(std::vector<ReturnLine>& lines, std::string_view code);

}  // namespace plumbline
