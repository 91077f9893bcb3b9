#include "sheets/workbook.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

namespace plumbline {
namespace {

const Sheet sheet{.name = "Return",
                  .headings = {"Line", "£"},
                  .rows = {{std::string("=1+1"), 12.5},
                           {std::string("+44 1632"), -3.0},
                           {std::string("http://example.org"), std::monostate{}}}};

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream all;
  all << stream.rdbuf();
  return all.str();
}

}  // namespace

TEST_CASE("a text that looks like a formula stays a text in CSV, and a negative number a number") {
  CHECK(as_csv(sheet) == "Line,£\n'=1+1,12.5\n'+44 1632,-3\nhttp://example.org,\n");
}

TEST_CASE("a workbook is written whole, with nothing unfinished left beside it") {
  const auto folder = std::filesystem::temp_directory_path() / "plumbline-workbook-test";
  std::filesystem::create_directories(folder);
  const auto file = folder / "made.xlsx";
  REQUIRE(write_xlsx(file, {.title = "Test", .sheets = {sheet, sheet}}));
  CHECK(bytes_of(file).starts_with("PK"));
  CHECK_FALSE(std::filesystem::exists(folder / "made.xlsx.part"));
  std::filesystem::remove_all(folder);
}

TEST_CASE("what stands above a table for publication is no part of its CSV") {
  Sheet published = sheet;
  published.above = {"=Title", "This sheet holds one table."};
  published.table = "Return";
  CHECK(as_csv(published) == as_csv(sheet));
  const auto bytes = xlsx_bytes({.title = "Test", .sheets = {published}});
  REQUIRE(bytes);
  CHECK(bytes->find("xl/tables/table1.xml") != std::string::npos);
}

TEST_CASE("a workbook that cannot be written says so, in words") {
  const auto refused =
      write_xlsx("/no/such/folder/made.xlsx", {.title = "Test", .sheets = {sheet}});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().where == "/no/such/folder/made.xlsx");
  CHECK(refused.error().what.starts_with("The workbook could not be written: "));
}

}  // namespace plumbline
