// Where a cell stands, as spreadsheets write it: "B7", "'C Own homes'!$E$12".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plumbline {

// Counted from nought.
struct CellAt {
  std::uint32_t row = 0;
  std::uint32_t column = 0;

  friend auto operator<=>(const CellAt&, const CellAt&) = default;
};

inline constexpr std::uint32_t most_sheet_rows = 1'048'576;
inline constexpr std::uint32_t most_sheet_columns = 16'384;

std::string column_letters(std::uint32_t column);
// "E12", "$E$12"
std::string address(CellAt at);
std::string fixed_address(CellAt at);
// "E12:E40" with both ends fixed.
std::string fixed_range(CellAt first, CellAt last);
// "'C Own homes'!" before an address.
std::string before_address(const std::string& sheet);

// Reads "E12" and "$E$12"; nothing beyond the edge of a sheet.
std::optional<CellAt> parse_address(std::string_view text);

// "'C Own homes'!$E$12" or "Sheet1!E12": one cell of one sheet of the same workbook. Nothing for a
// range, another workbook or anything else.
struct SheetAddress {
  std::string sheet;
  CellAt at;
};
std::optional<SheetAddress> parse_sheet_address(std::string_view text);

}  // namespace plumbline
