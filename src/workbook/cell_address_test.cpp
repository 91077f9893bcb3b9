#include "workbook/cell_address.h"

#include <doctest/doctest.h>

namespace plumbline {

TEST_CASE("Columns go on from Z to AA") {
  CHECK(address({.row = 0, .column = 25}) == "Z1");
  CHECK(address({.row = 11, .column = 26}) == "AA12");
  CHECK(fixed_address({.row = 4, .column = 701}) == "$ZZ$5");
  CHECK(column_letters(702) == "AAA");
}

TEST_CASE("Addresses are read as they are written, and none beyond the edge") {
  for (const CellAt at : {CellAt{0, 0}, CellAt{41, 27}, CellAt{1'048'575, 16'383}}) {
    CHECK(parse_address(address(at)) == at);
    CHECK(parse_address(fixed_address(at)) == at);
  }
  for (const char* wrong : {"", "A", "12", "A0", "XFE1", "A1048577", "ZZZZZZ4294967295", "A1:B2"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_address(wrong));
  }
}

TEST_CASE("A cell of a sheet, whatever letters the sheet's name has") {
  const std::string written = before_address("C Children's homes") + "$E$12";
  CHECK(written == "'C Children''s homes'!$E$12");
  const auto read = parse_sheet_address(written);
  REQUIRE(read);
  CHECK(read->sheet == "C Children's homes");
  CHECK(address(read->at) == "E12");
  CHECK(parse_sheet_address("Sheet1!B2"));
  CHECK_FALSE(parse_sheet_address("$Sheet1.B2"));
  for (const char* wrong : {"#REF!", "'[other.xlsx]S'!$A$1", "Sheet1!$A$1:$B$2", "Sheet1"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_sheet_address(wrong));
  }
}

}  // namespace plumbline
