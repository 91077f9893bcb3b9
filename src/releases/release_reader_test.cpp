#include <doctest/doctest.h>

#include "releases/reading_test.h"

namespace plumbline {
namespace {

const std::string facts = "id = \"a\"\ntitle = \"A\"\npublication = \"a\"\nthousands = true\n";
const std::string simple = facts + R"toml(
[heading]
columns = ["Code", "Year", "Line", "Net"]

[year]
column = "Year"

[edition]
fixed = "2013"

[authority]
dfe = "Code"
england = ["ENG"]

[symbols]
"x" = "suppressed"
"[note *]" = "not available"

[[key]]
name = "line"
column = "Line"
meanings = [
  { text = "Residential care", code = "RES" },
  { text = "Share", code = "SHARE", unit = "pct", scale = 0.001, rounded_to = 5 },
  { text = "Memo", leave_out = true },
]

[[value]]
column = "Net"
item = "{line}"
unit = "GBP"
scale = 1000
)toml";

bool refuses(std::string_view content, std::string_view words, std::string_view layout = simple) {
  const ReadOutcome outcome = read_typed(content, layout);
  INFO(errors(outcome));
  CHECK_FALSE(outcome.edition.has_value());
  return errors(outcome).find(words) != std::string::npos;
}

TEST_CASE("a figure is read for its authority and year, in pounds where the file has thousands") {
  const auto outcome =
      read_typed("Code,Year,Line,Net\n382,2012-13,Residential care,\"1,234.5\"\n", simple);
  REQUIRE(errors(outcome) == "");
  CHECK(figure(outcome, "RES", "382", 2013) == 1'234'500);
  CHECK(outcome.tally.rows == 1);
  CHECK(outcome.tally.rows_used == 1);
  CHECK(outcome.edition->rows.front().front() == 2);
}

TEST_CASE("a word's own unit, scale and rounding come before the column's") {
  const auto outcome = read_typed("Code,Year,Line,Net\n382,2012-13,Share,45\n", simple);
  REQUIRE(errors(outcome) == "");
  CHECK(figure(outcome, "SHARE", "382", 2013) == 45);
  REQUIRE(series_info(outcome, "SHARE") != nullptr);
  CHECK(series_info(outcome, "SHARE")->unit == "pct");
  CHECK(series_info(outcome, "SHARE")->rounding.base == 5);
}

TEST_CASE("symbols are counted, and a symbol with a star stands for many") {
  const auto outcome = read_typed(
      "Code,Year,Line,Net\n382,2012-13,Residential care,x\n383,2012-13,Residential care,[note 4]\n",
      simple);
  REQUIRE(errors(outcome) == "");
  CHECK_FALSE(figure(outcome, "RES", "382", 2013));
  CHECK(outcome.tally.symbols.at("x") == 1);
  CHECK(outcome.tally.symbols.at("[note 4]") == 1);
}

TEST_CASE("England stands beside its authorities, and blank rows and notes are left out") {
  const auto outcome = read_typed(
      "Code,Year,Line,Net\nENG,2012-13,Residential care,9\n382,2012-13,Residential care,1\n,,,\n"
      "Source: a return,,,\n",
      simple);
  REQUIRE(errors(outcome) == "");
  CHECK(figure(outcome, "RES", "England", 2013) == 9000);
  CHECK(outcome.tally.rows_used == 2);
  CHECK(outcome.tally.left_out.at("blank") == 1);
  CHECK(outcome.tally.left_out.at("notes, without figures") == 1);
}

TEST_CASE("a cell that is no number and no symbol refuses the file, with its row and column") {
  CHECK(refuses("Code,Year,Line,Net\n382,2012-13,Residential care,twelve\n",
                "row 2, column 'Net': 'twelve' is not a number"));
  CHECK(refuses("Code,Year,Line,Net\n382,2012-13,Residential care,\"1,23\"\n", "is not a number"));
  CHECK(refuses("Code,Year,Line,Net\n382,2012-13,Residential care,1e15\n", "larger than any"));
}

TEST_CASE("a line that the layout does not know refuses the file and offers the nearest") {
  CHECK(refuses("Code,Year,Line,Net\n382,2012-13,Residental care,1\n",
                "The nearest is 'Residential care'"));
}

TEST_CASE("an authority that nobody knows refuses the file") {
  CHECK(refuses("Code,Year,Line,Net\n111,2012-13,Residential care,1\n", "'111'"));
}

TEST_CASE("a year that cannot be read, or is still to come, refuses the file") {
  CHECK(refuses("Code,Year,Line,Net\n382,recent,Residential care,1\n", "'recent' is not a year."));
  const auto outcome = read_typed("Code,Year,Line,Net\n382,2098-99,Residential care,1\n", simple,
                                  "file.csv", {.edition = {}, .year = {}, .latest_year = 2030});
  CHECK(errors(outcome).find("is still to come") != std::string::npos);
}

TEST_CASE("rows with too many or too few cells refuse the file") {
  CHECK(refuses("Code,Year,Line,Net\n382,2012-13,Residential care,1,2\n", "The row has 5 columns"));
  CHECK(refuses("Code,Year,Line,Net\n382,2012-13\n", "The row has 2 columns"));
}

TEST_CASE("two rows of one figure that differ refuse the file; alike they are taken once") {
  const std::string row = "382,2012-13,Residential care,";
  CHECK(refuses("Code,Year,Line,Net\n" + row + "1\n" + row + "2\n", "and differ"));
  const auto outcome = read_typed("Code,Year,Line,Net\n" + row + "1\n" + row + "1\n", simple);
  REQUIRE(errors(outcome) == "");
  CHECK(outcome.notices.front().find("1 row stands twice") != std::string::npos);
}

TEST_CASE("rows that differ are told in the order of the file, whatever lines they are of") {
  const std::string first = "382,2012-13,Residential care,";
  const std::string second = "382,2012-13,Share,";
  const auto outcome = read_typed(
      "Code,Year,Line,Net\n" + first + "1\n" + second + "1\n" + second + "2\n" + first + "2\n",
      simple);
  REQUIRE(outcome.errors.size() == 2);
  CHECK(outcome.errors[0].where.ends_with("row 4"));
  CHECK(outcome.errors[0].what.find("row 3") != std::string::npos);
  CHECK(outcome.errors[1].where.ends_with("row 5"));
}

TEST_CASE("a file that no layout fits is refused, and a missing column is named") {
  CHECK(refuses("a,b\n1,2\n", "No layout fits this file."));
  CHECK(refuses("Code,Year,Line,Gross\n", "the column 'Net' is missing"));
  CHECK(refuses("Code,Year,Line,Net,Net\n", "2 columns are called 'Net'"));
}

TEST_CASE("empty files, workbooks and other formats are refused in words") {
  CHECK(refuses("", "The file is empty."));
  CHECK(refuses("PK\x03\x04...", "spreadsheet or an archive"));
  CHECK(refuses("%PDF-1.7", "This is a PDF"));
}

TEST_CASE("text in another encoding is refused with its row, or read when the layout says so") {
  const std::string bytes = "Code,Year,Line,Net\n382,2012-13,Children\x92s,1\n";
  CHECK(refuses(bytes, "is not written in UTF-8"));
  std::string layout = simple;
  layout.replace(layout.find("Residential care"), 16, "Children's");
  CHECK(errors(read_typed(bytes, "encoding = \"windows-1252\"\n" + layout)) == "");
}

const std::string heads = facts + R"toml(
[heading]
columns = ["Code", "CLA_Mar{year}"]

[year]
header = "CLA_Mar{year}"
period = "31 March"

[edition]
file = "*release{date}*"
month = 11

[authority]
dfe = "Code"

[[value]]
column = "CLA_Mar{year}"
item = "CLA"
unit = "child"

[[value]]
column = "(column 3)"
item = "OTHER"
unit = "child"
)toml";

TEST_CASE("the year can stand in a heading, and a column be named by its number") {
  const auto outcome = read_typed("Code,CLA_Mar2012,\n382,642,7\n", heads);
  REQUIRE(errors(outcome) == "");
  CHECK(figure(outcome, "CLA", "382", 2012) == 642);
  CHECK(figure(outcome, "OTHER", "382", 2012) == 7);
}

TEST_CASE("headings of two years refuse the file") {
  std::string two = heads;
  two.replace(two.find("column = \"(column 3)\""), 21, "column = \"CLA_{year}\"");
  CHECK(errors(read_typed("Code,CLA_Mar2013,CLA_2013\n382,642,7\n", two)) == "");
  CHECK(refuses("Code,CLA_Mar2013,CLA_2012\n382,642,7\n",
                "The heading 'CLA_2012' is for another year than the headings before it, 2013.",
                two));
}

TEST_CASE("an edition is dated by the user, the file's name, or the latest year in it") {
  const std::string content = "Code,CLA_Mar2012,\n382,642,7\n";
  CHECK(read_typed(content, heads, "a_release2013.csv").edition->info.date == "2013-11");
  const auto undated = read_typed(content, heads);
  CHECK(undated.edition->info.date == "2012-11");
  CHECK(undated.notices.front().find("does not say when it was published") != std::string::npos);
  const auto told = read_typed(content, heads, "file.csv",
                               {.edition = "2012-09-25", .year = {}, .latest_year = 2100});
  CHECK(told.edition->info.date == "2012-09-25");
}

TEST_CASE("a file of headings alone is taken without an edition") {
  const auto outcome = read_typed("Code,Year,Line,Net\n", simple);
  CHECK(errors(outcome) == "");
  CHECK_FALSE(outcome.edition);
  CHECK(outcome.tally.rows == 0);
}

TEST_CASE("rows that cannot be read, or stand far below the headings, are not no rows") {
  std::string broken = "Code,Year,Line,Net\n382,2012-13,Residential care,1\n";
  broken[30] = '\0';
  CHECK(errors(read_typed(broken, simple)).find("There is a NUL byte") != std::string::npos);
  const std::string blank(200, '\n');
  const auto below =
      read_typed("Code,Year,Line,Net\n" + blank + "382,2012-13,Residential care,1\n", simple);
  CHECK(errors(below) == "");
  CHECK(below.edition);
}

const std::string across = facts + R"toml(
last_row = "Notes*"

[heading]
columns = ["Category"]

[year]
file = "*_{year}_*"

[edition]
fixed = "2015"

[authority]
across = true
england = ["England"]
pattern = "{cassr} - {name}"

[[key]]
name = "category"
column = "Category"
unknown = "make a code"

[[value]]
column = "*"
item = "UC_{category}"
unit = "GBP"
)toml";

TEST_CASE("authorities can stand across the page, in the code list of adult social care") {
  const auto outcome =
      read_typed(",NW,\nCategory,102 - Cumbria,England\nUnit cost,604.49,1\nNotes,,\nx,y,z\n",
                 across, "pss_2014-15_uc.csv");
  REQUIRE(errors(outcome) == "");
  CHECK(figure(outcome, "UC_UNIT_COST", "909", 2015) == 604.49);
  CHECK(figure(outcome, "UC_UNIT_COST", "England", 2015) == 1);
  CHECK(outcome.edition->place_columns.front() == 2);
}

TEST_CASE("a heading that names an unknown authority, or no year at all, refuses the file") {
  const std::string content = "Category,999 - Nowhere\nUnit cost,1\n";
  CHECK(errors(read_typed(content, across, "pss_2014-15_uc.csv")).find("Nowhere") !=
        std::string::npos);
  CHECK(errors(read_typed("Category,102 - Cumbria\nUnit cost,1\n", across))
            .find("does not say which year") != std::string::npos);
  CHECK(errors(read_typed("Category,Total\nUnit cost,1\n", across, "pss_2014-15_uc.csv"))
            .find("No column is headed by an authority") != std::string::npos);
}

TEST_CASE("districts are added up to the county they lay in") {
  const std::string districts = facts + R"toml(
add_rows = true
[heading]
columns = ["age", "la_name", "persons"]
[year]
fixed = "2014"
period = "mid-year"
[edition]
fixed = "2015"
[authority]
name = "la_name"
add_districts = true
[[key]]
name = "age"
column = "age"
unknown = "make a code"
[[value]]
column = "persons"
item = "AGE_{age}"
unit = "resident"
)toml";
  const std::string five =
      "age,la_name,persons\n0,Allerdale,10\n0,Barrow-in-Furness,1\n0,Carlisle,20\n0,Copeland,2\n"
      "0,Eden,3\n0,Bournemouth,5\n0,Cardiff,4\n";
  const auto outcome = read_typed(five + "0,South Lakeland,4\n", districts);
  REQUIRE(errors(outcome) == "");
  CHECK(figure(outcome, "AGE_0", "909", 2014) == 40);
  CHECK(figure(outcome, "AGE_0", "837", 2014) == 5);
  CHECK(outcome.tally.left_out.at("a place in Wales") == 1);
  REQUIRE(outcome.edition);
  CHECK(outcome.edition->rows == std::vector<std::vector<std::uint32_t>>{{2, 7}});
  CHECK(outcome.edition->added_rows ==
        std::vector<AddedRow>{{0, 0, 3}, {0, 0, 4}, {0, 0, 5}, {0, 0, 6}, {0, 0, 9}});
  const std::string incomplete = errors(read_typed(five, districts));
  CHECK(incomplete.find("South Lakeland is missing") != std::string::npos);
}

TEST_CASE("a layout whose headings could be any file's reads only files that are named for it") {
  std::string named = simple;
  named.insert(named.find("[year]"), "file = \"*net*\"\nmust_be_named = true\n\n");
  const std::string content = "Code,Year,Line,Net\n382,2012-13,Residential care,1\n";
  CHECK(errors(read_typed(content, named)).find("No layout fits") != std::string::npos);
  CHECK(errors(read_typed(content, named, "net_2013.csv")) == "");
}

}  // namespace
}  // namespace plumbline
