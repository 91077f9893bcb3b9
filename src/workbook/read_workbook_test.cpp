#include "workbook/read_workbook.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "workbook/test_contents.h"
#include "workbook/test_package.h"
#include "workbook/write_workbook.h"

namespace plumbline {
namespace {

const char* const filled =
    "HOM_A01,,100000,,\n"
    "HOM_A02,,20000,,Prices rose for food of all kinds\n"
    "HOM_A06,,,not applicable,\n"
    "HOM_A07,,outturn,,\n"
    "\"HOM_A08[ASD]\",,7,,\n"
    "HOM_H01,H-A,H-A,,\n"
    "HOM_H02,H-A,6,,\n"
    "HOM_H01,H-B,H-B,,\n"
    "HOM_H02,H-B,4,,\n";

// A workbook made of these answers, and what comes of it. Sheet 2 is that of money and days, whose
// questions stand from line 7 on: E7 is staff pay, E8 food, E11 days, E12 children, E13 the basis.
// Sheet 4 is that of the homes: B8 the first one's name, C8 its places.
struct Made {
  explicit Made(const std::string& lines) : now(club.read(lines).made) {
    auto written = workbook_bytes(test_contents(club, now));
    if (!written) throw std::runtime_error(text(written.error()));
    bytes = *written;
  }

  ReadWorkbook read(const std::string& changed_bytes) const {
    auto made = read_workbook(changed_bytes, test_identity(), club.club());
    if (!made) throw std::runtime_error(text(made.error()));
    return *std::move(made);
  }

  TestClub club;
  Return now;
  std::string bytes;
};

const WorkbookAnswer* answer(const ReadWorkbook& read, const std::string& series,
                             const std::string& row = {}) {
  const auto found = std::ranges::find_if(read.answers, [&](const WorkbookAnswer& one) {
    return one.key == AnswerKey{series, row};
  });
  return found == read.answers.end() ? nullptr : &*found;
}

bool is_noted(const ReadWorkbook& read, const std::string& words) {
  return std::ranges::any_of(
      read.notes, [&](const std::string& one) { return one.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("A workbook that nobody touched says what it was made of") {
  const Made made(filled);
  const ReadWorkbook read = made.read(made.bytes);
  CHECK(read.problems.empty());
  CHECK(read.notes.empty());
  CHECK(read.cleared.empty());
  CHECK(read.identity.authority_name == "Kessford");
  CHECK_FALSE(read.has_other_version);
  const Return again = as_return(read, made.club.club());
  CHECK(again.rows.at("HOM_H") == std::vector<std::string>{"H-A", "H-B"});
  for (const auto& [key, one] : made.now.answers) {
    CAPTURE(key.series);
    const Answer* found = again.find(key.series, key.row);
    REQUIRE(found != nullptr);
    CHECK(found->figure == one.figure);
    CHECK(found->comment == one.comment);
  }
  CHECK(std::ranges::all_of(read.answers, &WorkbookAnswer::is_untouched));
}

TEST_CASE("Answers are read as finance systems write them") {
  const Made made("");
  std::string bytes =
      with_cell(made.bytes, 2, "E7", R"( t="inlineStr"><is><t> £3,450.5k </t></is>)");
  bytes = with_cell(bytes, 2, "E8", R"( t="inlineStr"><is><t>(210,000)</t></is>)");
  bytes = with_cell(bytes, 2, "E10", R"( t="str"><v>1,200-</v>)");
  bytes = with_cell(bytes, 2, "E11", "><v>834.0</v>");
  bytes = with_cell(bytes, 2, "E12", R"( t="inlineStr"><is><t>n/a</t></is>)");
  const ReadWorkbook read = made.read(bytes);
  CHECK(answer(read, "HOM_A01")->answer.figure == Figure::of(3'450'500));
  CHECK(answer(read, "HOM_A02")->answer.figure == Figure::of(-210'000));
  CHECK(answer(read, "HOM_A04")->answer.figure == Figure::of(-1'200));
  CHECK(answer(read, "HOM_A05")->answer.words == "834");
  CHECK(answer(read, "HOM_A06")->answer.figure == Figure::missing(Missing::not_applicable));
  CHECK(text(answer(read, "HOM_A05")->place) == "A Money and days, E11");
}

TEST_CASE("A formula's value is used and said; one never worked out is asked for") {
  const Made made("");
  std::string bytes = with_cell(made.bytes, 2, "E7", "><f>40*100</f><v>4000</v>");
  bytes = with_cell(bytes, 2, "E8", "><f>E7/2</f><v></v>");
  const ReadWorkbook read = made.read(bytes);
  CHECK(answer(read, "HOM_A01")->answer.figure == Figure::of(4000));
  CHECK(is_noted(read,
                 "One cell holds a formula. The value that it shows was used: A Money and "
                 "days, E7."));
  CHECK(answer(read, "HOM_A02") == nullptr);
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems.front().where == "A Money and days, E8");
  CHECK(read.problems.front().what.find("never worked out") != std::string::npos);
}

TEST_CASE("What cannot be an answer is told with its cell, and left") {
  const Made made(filled);
  std::string bytes = with_cell(made.bytes, 2, "E7", R"( t="inlineStr"><is><t>about 5</t></is>)");
  bytes = with_cell(bytes, 2, "E8", R"( t="e"><v>#REF!</v>)");
  const ReadWorkbook read = made.read(bytes);
  REQUIRE(read.problems.size() == 2);
  CHECK(read.problems[0].what == "Staff pay (HOM_A01): 'about 5' is not a number.");
  CHECK(read.problems[1].what == "Food (HOM_A02): Here stands the error '#REF!'.");
  CHECK(answer(read, "HOM_A01") == nullptr);
  CHECK(read.cleared.empty());
}

TEST_CASE("A cell that was emptied is told apart from one that was never filled in") {
  const Made made(filled);
  const ReadWorkbook read = made.read(with_cell(made.bytes, 2, "E7", ">"));
  REQUIRE(read.cleared.size() == 1);
  CHECK(read.cleared.front().key.series == "HOM_A01");
  CHECK(*read.cleared.front().made == "100000");
}

TEST_CASE("Another round's or another authority's workbook is refused in words") {
  const Made made("");
  WorkbookIdentity other = test_identity();
  other.authority = "702";
  other.authority_name = "Holmbeck";
  const auto wrong = read_workbook(made.bytes, other, made.club.club());
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().what ==
        "This workbook is the return of Kessford. You are in that of Holmbeck.");
  other = test_identity();
  other.year.year = 2015;
  const auto late = read_workbook(made.bytes, other, made.club.club());
  REQUIRE_FALSE(late);
  CHECK(late.error().what ==
        "This workbook is for Children's homes 2013-14. You are in Children's homes 2014-15.");
  const auto stranger =
      read_workbook(package_of(least_workbook("")), test_identity(), made.club.club());
  REQUIRE_FALSE(stranger);
  CHECK(stranger.error().what ==
        "This workbook does not say whose return it is, and for which year.");
}

TEST_CASE("Where names are lost, cells are found by their line and heading") {
  const Made made(filled);
  Parts parts = parts_of(made.bytes);
  for (auto& [name, content] : parts) {
    if (name != "xl/workbook.xml") continue;
    const std::size_t from = content.find("<definedNames>"), past = content.find("</definedNames>");
    content.erase(from, past - from + 15);
  }
  const ReadWorkbook read = made.read(package_of(parts));
  CHECK(answer(read, "HOM_A01")->answer.figure == Figure::of(100'000));
  CHECK(answer(read, "HOM_A08[PN=ASD]")->answer.figure == Figure::of(7));
  CHECK(answer(read, "HOM_H02", "H-B")->answer.figure == Figure::of(4));
  CHECK(read.explanations.size() == 1);
  CHECK(is_noted(read, "had lost their names or moved"));
}

TEST_CASE("A line that was sorted elsewhere takes its answers with it") {
  const Made made(filled);
  // The codes of staff pay and food change places, and the names stay.
  std::string bytes = with_cell(made.bytes, 2, "A7", R"( t="inlineStr"><is><t>HOM_A02</t></is>)");
  bytes = with_cell(bytes, 2, "A8", R"( t="inlineStr"><is><t>HOM_A01</t></is>)");
  const ReadWorkbook read = made.read(bytes);
  CHECK(answer(read, "HOM_A01")->answer.figure == Figure::of(20'000));
  CHECK(answer(read, "HOM_A02")->answer.figure == Figure::of(100'000));
}

TEST_CASE("Rows keep their names when lines are sorted, and new ones are taken") {
  const Made made(filled);
  std::string bytes = with_cell(made.bytes, 4, "B8", R"( t="inlineStr"><is><t>H-B</t></is>)");
  bytes = with_cell(bytes, 4, "C8", "><v>4</v>");
  bytes = with_cell(bytes, 4, "B9", R"( t="inlineStr"><is><t>H-A</t></is>)");
  bytes = with_cell(bytes, 4, "C9", "><v>6</v>");
  bytes = with_cell(bytes, 4, "C10", "><v>3</v>");
  const ReadWorkbook read = made.read(bytes);
  CHECK(read.rows.at("HOM_H") == std::vector<std::string>{"H-B", "H-A", "home 3"});
  CHECK(answer(read, "HOM_H02", "H-A")->is_untouched);
  CHECK(answer(read, "HOM_H02", "home 3")->answer.figure == Figure::of(3));
  CHECK(is_noted(read, "Line 3 of Homes has no name."));
}

TEST_CASE("A sheet of one's own is not read, and said; so is a value where nothing is asked") {
  const Made made("");
  std::string bytes =
      changed(made.bytes, "xl/workbook.xml", "name=\"Definitions\"", "name=\"My working\"");
  bytes = changed(bytes, "xl/worksheets/sheet4.xml", "</sheetData>",
                  R"(<row r="68"><c r="C68"><v>12</v></c></row></sheetData>)");
  const ReadWorkbook read = made.read(bytes);
  CHECK(is_noted(read, "Not part of the return, and not read: the sheet 'My working'."));
  REQUIRE(read.problems.size() == 1);
  CHECK(
      text(read.problems.front()) ==
      "H Homes, C68: '12' stands where nothing is asked. It was not taken. Put it into the purple "
      "cell of its question.");
}

TEST_CASE("A hidden sheet that was changed by hand is not believed") {
  const Made made(filled);
  const ReadWorkbook read =
      made.read(changed(made.bytes, "xl/sharedStrings.xml", ">100000<", ">100001<"));
  CHECK(is_noted(read, "its hidden sheet was lost or changed"));
  CHECK_FALSE(answer(read, "HOM_A01")->made);
}

}  // namespace plumbline
