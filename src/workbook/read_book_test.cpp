#include "workbook/read_book.h"

#include <doctest/doctest.h>

#include "workbook/test_package.h"

namespace plumbline {
namespace {

ReadBook book_of(const Parts& parts) {
  auto book = read_book(package_of(parts));
  if (!book) throw std::runtime_error(text(book.error()));
  return *std::move(book);
}

std::string refusal(const std::string& bytes) {
  const auto book = read_book(bytes);
  return book ? "not refused" : book.error().what;
}

// A part put in place of the least workbook's own, or beside them.
std::string with_part(const std::string& part, const std::string& content) {
  Parts parts = least_workbook("");
  bool any = false;
  for (auto& [name, old_content] : parts) {
    if (name != part) continue;
    old_content = content;
    any = true;
  }
  if (!any) parts.emplace_back(part, content);
  return package_of(parts);
}

const ReadCell& cell(const ReadBook& book, const char* address) {
  const ReadCell* found = book.sheets.front().at(*parse_address(address));
  if (found == nullptr) throw std::runtime_error("nothing there");
  return *found;
}

}  // namespace

TEST_CASE("Cells are read as every program writes them") {
  const ReadBook book = book_of(least_workbook(
      R"(<row r="1"><c r="A1"><v>12.5</v></c><c r="B1" t="inlineStr"><is><r><t>two </t></r>)"
      R"(<r><t>runs</t></r></is></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c>)"
      R"(<c r="E1" t="str"><v>words</v></c><c r="F1"><v>1E+3</v></c><c r="G1"/></row>)"));
  CHECK(cell(book, "A1").number == 12.5);
  CHECK(book.words(cell(book, "B1")) == "two runs");
  CHECK(cell(book, "C1").kind == ReadCell::Kind::truth);
  CHECK(cell(book, "D1").kind == ReadCell::Kind::error);
  CHECK(book.words(cell(book, "E1")) == "words");
  CHECK(cell(book, "F1").number == 1000);
  CHECK(book.sheets.front().at(*parse_address("G1")) == nullptr);
}

TEST_CASE("Lines and cells need not say where they stand") {
  const ReadBook book = book_of(
      least_workbook("<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>4</v></c></row>"));
  CHECK(cell(book, "B1").number == 2);
  CHECK(cell(book, "B2").number == 4);
}

TEST_CASE("A formula is told, and whether anybody has worked it out") {
  const ReadBook book = book_of(
      least_workbook(R"(<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f><v></v></c>)"
                     R"(<c r="C1"><f>1+1</f></c><c r="D1" t="str"><f>""</f><v></v></c></row>)"));
  CHECK(cell(book, "A1").is_formula);
  CHECK(cell(book, "A1").number == 2);
  CHECK_FALSE(cell(book, "B1").has_result);
  CHECK_FALSE(cell(book, "C1").has_result);
  CHECK(cell(book, "D1").has_result);
}

TEST_CASE("What is no workbook is refused with advice") {
  CHECK(refusal("") == "This file is empty.");
  CHECK(refusal("code,value\nCLA_C04,5\n") == "This is not an Excel workbook.");
  CHECK(refusal("\xD0\xCF\x11\xE0 and more").starts_with("This is an older Excel workbook"));
  CHECK(refusal(package_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})) ==
        "This is a LibreOffice workbook (.ods).");
  CHECK(
      refusal(package_of({{"readme.txt", "a zip"}})).starts_with("This is not an Excel workbook"));
  CHECK(refusal("PK\x03\x04 and nothing") ==
        "This is not an Excel workbook, or a part of it is missing.");
}

TEST_CASE("A package that is cut, doubled or leads out of itself is refused") {
  const std::string whole = package_of(least_workbook(""));
  CHECK(refusal(whole.substr(0, whole.size() / 2)) != "not refused");
  CHECK(refusal(with_part("../../owned.txt", "x"))
            .starts_with("This workbook has a part that leads"));
  CHECK(refusal(with_part("/etc/owned", "x")).starts_with("This workbook has a part that leads"));
  std::string twice = with_part("xl/worksheets/sheet2.xml", "<worksheet/>");
  for (std::size_t at = twice.find("sheet2.xml"); at != std::string::npos;
       at = twice.find("sheet2.xml")) {
    twice.replace(at, 10, "sheet1.xml");
  }
  CHECK(refusal(twice) != "not refused");
  CHECK(refusal(changed(whole, "xl/_rels", "worksheets/sheet1.xml", "../../etc/passwd"))
            .starts_with("This workbook points out of itself"));
  CHECK(refusal(changed(whole, "xl/_rels", "Target=", "TargetMode=\"External\" Target="))
            .starts_with("The sheet 'S' of this workbook lies outside"));
}

TEST_CASE("What unpacks to far more than it is, is refused before it is unpacked") {
  std::string spaces, letters = "PK";
  spaces.resize(30'000'000, ' ');
  letters.resize(11'000'000, 'x');
  CHECK(refusal(package_of(least_workbook(spaces))) ==
        "This workbook unpacks to far more than a workbook holds.");
  CHECK(refusal(letters) == "This workbook is larger than 10 MB.");
}

TEST_CASE("Entities, depth and words that are not there are refused") {
  const std::string entity = "<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
  const std::string cell = R"(<row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row>)";
  CHECK(refusal(package_of(least_workbook(cell, entity))).find("document type") !=
        std::string::npos);
  CHECK(refusal(package_of(least_workbook(cell))).find("entity") != std::string::npos);
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "<a>";
  CHECK(refusal(package_of(least_workbook(deep))).find("too deeply") != std::string::npos);
  CHECK(refusal(package_of(least_workbook("<row><c t=\"s\"><v>7</v></c></row>")))
            .find("words that are not there") != std::string::npos);
}

TEST_CASE("Macros, links and cells beyond the edge are passed over, and said") {
  Parts parts = least_workbook(R"(<row r="4294967295"><c r="ZZZZZZ4294967295"><v>1</v></c></row>)");
  parts.emplace_back("xl/vbaProject.bin", "macro");
  parts.emplace_back("xl/externalLinks/externalLink1.xml", "<externalLink/>");
  const ReadBook book = book_of(parts);
  CHECK(book.notes == std::vector<std::string>{
                          "The macros of this workbook were not run or looked at.",
                          "This workbook has links to other workbooks. They were not followed.",
                          "1 cell with an address that no sheet has: not read."});
}

TEST_CASE("Dates and percentages are known by their formats") {
  Parts parts =
      least_workbook(R"(<row r="1"><c r="A1" s="1"><v>41640</v></c><c r="B1" s="2"><v>0.27</v></c>)"
                     R"(<c r="C1" s="3"><v>41640</v></c><c r="D1" s="4"><v>5</v></c></row>)");
  parts.emplace_back(
      "xl/styles.xml",
      R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" )"
      R"(formatCode="#,##0 &quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>)"
      R"(<xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>)");
  for (auto& [name, content] : parts) {
    if (name != "xl/_rels/workbook.xml.rels") continue;
    content.insert(content.find("</Relationships>"),
                   R"(<Relationship Id="r2" Type="x/styles" Target="/xl/styles.xml"/>)");
  }
  const ReadBook book = book_of(parts);
  CHECK(cell(book, "A1").is_date);
  CHECK(cell(book, "B1").is_percent);
  CHECK(cell(book, "C1").is_date);
  CHECK_FALSE(cell(book, "D1").is_date);
}

}  // namespace plumbline
