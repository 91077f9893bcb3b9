// What the fictional authorities spend, line by line of the return.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "demo/places.h"
#include "releases/layout.h"

namespace plumbline {

// The money columns of the return in its own order: own, private, other public, voluntary, gross,
// income, net current, grants inside and outside AEF, net revenue. Whole pounds.
using Money = std::array<std::int64_t, 10>;
constexpr std::size_t gross_column = 4;
constexpr std::size_t income_column = 5;
constexpr std::size_t net_column = 6;

struct ReturnLine {
  int number = 0;
  std::string text;
  std::string code;
  Money money = {};
};

// One authority's lines of one year, totals not yet worked out.
std::vector<ReturnLine> demo_return(std::uint64_t seed, const DemoAuthority& authority,
                                    std::int16_t year, const Layout& layout);
// Whether the line is a total in this year's return: some lines are in one year and not in another.
bool is_added_up(std::string_view code, std::int16_t year);
void add_up(std::vector<ReturnLine>& lines, std::int16_t year);

// Null when the year's return has no such line.
ReturnLine* find_line(std::vector<ReturnLine>& lines, std::string_view code);

}  // namespace plumbline
