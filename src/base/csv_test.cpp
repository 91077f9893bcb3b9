#include "base/csv.h"

#include <doctest/doctest.h>

#include "base/csv_marks.h"
#include "base/number.h"

namespace plumbline {
namespace {

using Table = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("fields are read as they were meant") {
  CHECK(*read_csv_table("a,b\r\n1,2\r\n") == Table{{"a", "b"}, {"1", "2"}});
  CHECK(*read_csv_table("\xEF\xBB\xBF"
                        "a\n\"x, \"\"y\"\"\nz\"") == Table{{"a"}, {"x, \"y\"\nz"}});
  CHECK(*read_csv_table("a\rb\n\nc") == Table{{"a"}, {"b"}, {""}, {"c"}});
  CHECK(*read_csv_table("a,\n,") == Table{{"a", ""}, {"", ""}});
  CHECK(*read_csv_table("6\" nails,x") == Table{{"6\" nails", "x"}});
  CHECK(read_csv_table("")->empty());
}

TEST_CASE("a file that cannot be read says where and why") {
  CHECK(read_csv_table("a\n\"b").error().where == "row 2");
  CHECK_FALSE(read_csv_table("a\n\"b\"c"));
  CHECK_FALSE(read_csv_table(std::string_view("a\0b", 3)));
  std::vector<CsvField> fields;
  CsvCursor wide("1,2,3", {.columns = 2, .field_bytes = 10});
  CHECK_FALSE(wide.next(fields));
  CHECK_FALSE(wide.failure().empty());
}

TEST_CASE("long records cross the window of marks") {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "field " + std::to_string(i) + (i % 7 == 6 ? "\n" : ",");
  const auto table = read_csv_table(text);
  std::size_t seen = 0;
  for (const auto& row : *table) {
    for (const std::string& field : row) {
      if (!field.empty()) CHECK(field == "field " + std::to_string(seen++));
    }
  }
  CHECK(seen == 3000);
}

TEST_CASE("a field means the same wherever it falls among the 64 bytes that are read at once") {
  for (std::size_t before = 0; before < 70; ++before) {
    CAPTURE(before);
    const std::string first(before, 'x');
    const auto table = read_csv_table(first + ",,\"a,\"\"b\nc\",6\" nails,\nlast,");
    CHECK(*table == Table{{first, "", "a,\"b\nc", "6\" nails", ""}, {"last", ""}});
  }
}

TEST_CASE("the limits hold for the simplest fields too") {
  std::vector<CsvField> fields;
  CsvCursor wide("1,2,3,4,5\n", {.columns = 4, .field_bytes = 10});
  CHECK_FALSE(wide.next(fields));
  CsvCursor fitting("1,2,3,4,5\n", {.columns = 5, .field_bytes = 10});
  CHECK(fitting.next(fields));
  CsvCursor longer("12345678901,2\n", {.columns = 5, .field_bytes = 10});
  CHECK_FALSE(longer.next(fields));
}

TEST_CASE("a cut is made at a record's start, not at a line end inside quotation marks") {
  const std::string_view text = "a,b\n1,\"x\ny\"\n2,z\n3,w\n";
  const std::size_t start = likely_record_start(text, 5, 2);
  CHECK(text.substr(start).starts_with("2,z"));
  CHECK(likely_record_start(text, text.size() - 2, 2) == text.size());
}

TEST_CASE("every mark is found") {
  std::string text(128, 'x');
  for (std::size_t i = 0; i < 128; i += 3) text[i] = ",\"\n\r"[i % 4];
  text[1] = '\0';
  text[2] = '\x8A';
  text[4] = '\x1A';
  std::uint64_t marks[2];
  find_csv_marks(text.data(), 2, marks);
  for (std::size_t i = 0; i < 128; ++i) {
    CAPTURE(i);
    CHECK(((marks[i / 64] >> (i % 64)) & 1) == (i % 3 == 0 || i == 1));
  }
}

TEST_CASE("text that a spreadsheet would run is written as text") {
  CHECK(csv_field("=1+1") == "'=1+1");
  CHECK(csv_field("-2+3") == "'-2+3");
  CHECK(csv_field("@SUM(1)") == "'@SUM(1)");
  CHECK(csv_field("-12.5") == "-12.5");
  CHECK(csv_field("-£10.61") == "-£10.61");
  CHECK(csv_field("+8.6%") == "+8.6%");
  CHECK(csv_field("-1,200") == "\"-1,200\"");
  CHECK(csv_field("-£1+cmd") == "'-£1+cmd");
  CHECK(csv_field("a,\"b\"") == "\"a,\"\"b\"\"\"");
}

TEST_CASE("numbers are read to the nearest double and nothing else is a number") {
  for (const auto& [written, value] : {std::pair{"0", 0.0},
                                       {"-0", 0.0},
                                       {"123", 123.0},
                                       {"-12.34", -12.34},
                                       {".5", 0.5},
                                       {"5.", 5.0},
                                       {"1e5", 1e5},
                                       {"123456789012345678901", 123456789012345678901.0},
                                       {"0.1", 0.1},
                                       {"69062260.07", 69062260.07}}) {
    CAPTURE(written);
    CHECK(parse_number(written) == value);
  }
  for (const char* written : {"", ".", "-", "--1", "+1", "1,234", "nan", "inf", "1e999", "0x1F",
                              "1 2", "1_0", "5.5.", "-.", "c", "(500)", "1.2.3"}) {
    CAPTURE(written);
    CHECK_FALSE(parse_number(written));
  }
}

TEST_CASE("whole numbers of every length are read, and a letter among the digits is seen") {
  std::string digits;
  for (std::size_t size = 1; size <= 17; ++size) {
    digits += static_cast<char>('0' + size * 7 % 10);
    CAPTURE(digits);
    CHECK(parse_number(digits) == std::stod(digits));
    CHECK(parse_number("-" + digits) == -std::stod(digits));
    CHECK(parse_number(digits + ".25") == std::stod(digits + ".25"));
    for (std::size_t at = 0; at < size; ++at) {
      for (const char wrong : {'/', ':', ',', ' ', 'p', '\xB0', '\xFA', '\0'}) {
        std::string spoiled = digits;
        spoiled[at] = wrong;
        CHECK_FALSE(parse_number(spoiled));
      }
    }
  }
}

TEST_CASE("money is shown with commas and rounded half away from zero") {
  CHECK(with_commas(69062260, 0) == "69,062,260");
  CHECK(with_commas(46045.04375, 2) == "46,045.04");
  CHECK(with_commas(-1234.5, 0) == "-1,235");
  CHECK(with_commas(2.675, 2) == "2.68");
  CHECK(with_commas(-0.001, 2) == "0.00");
  CHECK(with_commas(999.999, 2) == "1,000.00");
}

}  // namespace plumbline
