#include "releases/plain_text.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

std::string utf16(std::u16string_view text, bool big_end_first) {
  std::string bytes = big_end_first ? "\xFE\xFF" : "\xFF\xFE";
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8U);
    const char low = static_cast<char>(unit & 0xFFU);
    bytes += big_end_first ? high : low;
    bytes += big_end_first ? low : high;
  }
  return bytes;
}

}  // namespace

TEST_CASE("UTF-16 is read with either end first, and half a letter is no letter") {
  for (const bool big_end_first : {false, true}) {
    CHECK(utf8_from_utf16(utf16(u"£5 – 𝄞", big_end_first)) == "£5 – 𝄞");
    CHECK(utf8_from_utf16(utf16(std::u16string(1, u'\xD834') + u"a", big_end_first)) == "\uFFFDa");
  }
  CHECK(utf8_from_utf16("\xFF\xFE") == "");
}

TEST_CASE("fields between semicolons or tabs keep their commas, marks and line ends") {
  CHECK(with_commas_between("a;b,c;d\n1;\"2;3\";4\r\n", ';') == "a,\"b,c\",d\n1,\"2;3\",4\r\n");
  CHECK(with_commas_between("a\t\"said \"\"b\"\"\"\t5\"\n", '\t') ==
        "a,\"said \"\"b\"\"\",\"5\"\"\"\n");
  CHECK(with_commas_between("a;;\n;", ';') == "a,,\n,");
  CHECK(with_commas_between("a;\"never closed", ';') == "a,\"never closed");
}

TEST_CASE("blank cells take what stands above, below the headings and not in blank rows") {
  CHECK(filled_down("Who,What\nKirklees,1\n,2\n,\nLeeds,3\n", {0}, 1) ==
        "Who,What\nKirklees,1\nKirklees,2\n\nLeeds,3\n");
}

}  // namespace plumbline
