#include "returns/return_file.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "returns/test_club.h"

namespace plumbline {
namespace {

std::string only_problem(const ReadReturn& read) {
  REQUIRE(read.problems.size() == 1);
  return read.problems.front().what;
}

}  // namespace

TEST_CASE("a return is read: numbers, words, rows, cells of a table") {
  const TestClub homes;
  const ReadReturn read = homes.read(
      "HOM_A01,,\"£1,200\",,pay award\nHOM_A07,,outturn,,\n\"HOM_A08[ASD]\",,12,,\n"
      "HOM_H01,H-A,H-A,,\nHOM_H02,H-A,6,,\nHOM_H02,H-B,4,,\n");
  CHECK(read.problems.empty());
  CHECK(read.made.find("HOM_A01")->figure.number == 1200);
  CHECK(read.made.find("HOM_A01")->comment == "pay award");
  CHECK(read.made.find("HOM_A08[PN=ASD]")->figure.number == 12);
  CHECK(read.made.rows.at("HOM_H") == std::vector<std::string>{"H-A", "H-B"});
  CHECK(read.made.find("HOM_H02", "H-B")->figure.number == 4);
}

TEST_CASE("a table, or an item that is asked in rows, takes a comment as a whole") {
  const TestClub homes;
  const ReadReturn read = homes.read(
      "HOM_A08,,,,Counted on census day\nHOM_H03,,,,Both homes opened late\nHOM_H03,,,,Again\n");
  CHECK(read.made.find("HOM_A08")->comment == "Counted on census day");
  CHECK(read.made.find("HOM_H03")->comment == "Both homes opened late");
  CHECK(read.made.rows.empty());
  CHECK(only_problem(read) ==
        "HOM_H03 is explained twice, on line 3 too. The first comment is kept.");
  ReturnFigures figures(homes.sources(read.made));
  CHECK(figures.item("HOM_A08").cell.missing() == Missing::left_blank);
  CHECK(only_problem(homes.read("HOM_A08,,,,\n")).find("which cell") != std::string::npos);
  CHECK(only_problem(homes.read("HOM_A08,,4,,all of them\n")).find("which cell") !=
        std::string::npos);
}

TEST_CASE("a missing figure keeps its reason, and a blank is none") {
  const TestClub homes;
  const ReadReturn read = homes.read("HOM_A01,,,not available,\nHOM_A02,,,,\n");
  CHECK(read.made.find("HOM_A01")->figure.cell.missing() == Missing::not_available);
  CHECK(read.made.find("HOM_A02")->figure.cell.missing() == Missing::left_blank);
}

TEST_CASE("a value with a reason why there is none is told, and the value is used") {
  const TestClub homes;
  const ReadReturn read = homes.read("HOM_A01,,5,not available,\n");
  CHECK(only_problem(read) ==
        "HOM_A01 has a value, '5', and a reason why there is none, 'not available'.");
  CHECK(read.made.find("HOM_A01")->figure.number == 5);
}

TEST_CASE("two returns in one file do not become another council's") {
  const TestClub homes;
  const ReadReturn read =
      homes.read("AUTHORITY,,701,,\nYEAR,,2013-14,,\nAUTHORITY,,702,,\nHOM_A01,,5,,\n");
  CHECK(read.made.authority == "701");
  CHECK(only_problem(read) == "AUTHORITY is given twice, on line 2 too. The first is kept.");
}

TEST_CASE("a number in another unit than the item's is not used") {
  const TestClub homes;
  const ReadReturn read = homes.read("HOM_A06,,27%,,\n");
  CHECK(only_problem(read) ==
        "HOM_A06: '27%' has a percent sign, and no percentage is asked for "
        "here.");
  CHECK_FALSE(read.made.find("HOM_A06")->figure.cell.is_number());
  CHECK(homes.read("HOM_A06,,£500k,,\n").problems.size() == 1);
}

TEST_CASE("more rows than any council has are refused once, in words") {
  const TestClub homes;
  std::string lines;
  for (int row = 0; row <= 20'002; ++row) lines += fmt::format("HOM_H02,H-{},4,,\n", row);
  const ReadReturn read = homes.read(lines + "HOM_H03,H-0,900,,\n");
  CHECK(only_problem(read) ==
        "There are more than 20,000 rows of HOM_H. The rows from here on are not read.");
  CHECK(read.made.rows.at("HOM_H").size() == 20'000);
  CHECK(read.made.find("HOM_H03", "H-0")->figure.number == 900);
}

TEST_CASE("a choice that nobody made is blank, and never nought") {
  const TestClub homes;
  const ReadReturn read = homes.read("HOM_A07,,,,\nHOM_A05,,,,\n");
  CHECK(read.made.find("HOM_A07")->words.empty());
  CHECK(as_csv(read.made, homes.club()).find("HOM_A07,,,,") != std::string::npos);
  ReturnFigures figures(homes.sources(read.made));
  for (const char* item : {"HOM_A05", "HOM_A07"}) {
    CHECK(figures.item(item).cell.missing() == Missing::left_blank);
  }
}

TEST_CASE("what cannot be used is named with its line, and the rest is read") {
  const TestClub homes;
  CHECK(only_problem(homes.read("HOM_A99,,1,,\nHOM_A02,,1,,\n")) ==
        "The questionnaire 'Children's homes' has no item 'HOM_A99'.");
  CHECK(only_problem(homes.read("HOM_A01,,ten,,\n")).find("'ten'") != std::string::npos);
  CHECK(only_problem(homes.read("HOM_A01,,1,,\nHOM_A01,,2,,\n")).find("twice") !=
        std::string::npos);
  CHECK(only_problem(homes.read("HOM_H02,,4,,\n")).find("needs a row") != std::string::npos);
  CHECK(only_problem(homes.read("HOM_A01,H-A,4,,\n")).find("asked once") != std::string::npos);
  CHECK(only_problem(homes.read("HOM_A08[XX],,4,,\n")).find("no member of PN") !=
        std::string::npos);
  CHECK(only_problem(homes.read("HOM_A01,,,because,\n")).find("no reason") != std::string::npos);
  CHECK(homes.read("HOM_A99,,1,,\nHOM_A02,,1,,\n").made.find("HOM_A02")->figure.number == 1);
}

TEST_CASE("a return written is read back the same, and a template is an empty return") {
  const TestClub homes;
  const ReadReturn read = homes.read(
      "HOM_A01,,1200,,\nHOM_A02,,,not applicable,\n\"HOM_A08[HI]\",,3,,\nHOM_H01,H-B,H-B,,\n"
      "HOM_H01,H-A,H-A,,\nHOM_H02,H-A,6,,\"six, since May\"\n");
  const auto again = read_return(as_csv(read.made, homes.club()), "again", homes.club(), {});
  REQUIRE(again);
  CHECK(again->problems.empty());
  CHECK(again->made.rows == read.made.rows);
  CHECK(again->made.year == read.made.year);
  CHECK(again->made.authority == "701");
  CHECK(again->made.find("HOM_H02", "H-A")->comment == "six, since May");
  CHECK(again->made.find("HOM_A02")->figure.cell.missing() == Missing::not_applicable);
  const auto empty =
      read_return(return_template(homes.club(), {.authority = "701", .year = read.made.year}),
                  "empty", homes.club(), {});
  REQUIRE(empty);
  CHECK(empty->problems.empty());
  CHECK(empty->made.authority == "701");
}

TEST_CASE("a file that is no return is refused") {
  const TestClub homes;
  for (const char* text : {"", "a,b\n1,2\n", "\x80\x81", "PK\x03\x04"}) {
    CHECK_FALSE(read_return(text, "x.csv", homes.club(), {}));
  }
}

}  // namespace plumbline
