#include "releases/recognise.h"

#include <doctest/doctest.h>

#include "releases/reading_test.h"

namespace plumbline {
namespace {

std::string layout_of(const std::string& id, const std::string& heading) {
  return "id = \"" + id + "\"\ntitle = \"Outturn " + id + "\"\npublication = \"a\"\n[heading]\n" +
         heading +
         R"toml(
[year]
fixed = "2012-13"
[edition]
fixed = "2013"
[authority]
dfe = "Code"
[[value]]
column = "Net"
item = "NET"
unit = "GBP"
)toml";
}

const std::vector<Layout>& layouts() {
  static const std::vector<Layout> both = {
      typed_layout(
          layout_of("1112", "columns = [\"Code\", \"Line\", \"Net\"]\nabsent = [\"Report\"]")),
      typed_layout(
          layout_of("1213", "columns = [\"Code\", \"Line\", \"Net\"]\nholds = \"Sure Start\""))};
  return both;
}

std::string error_of(const std::string& content) {
  const TypedFile typed("file.csv", content);
  const auto file = SourceFile::open(typed.path());
  const auto found = recognise(*file, layouts());
  return found ? "" : found.error().what + " " + found.error().hint;
}

TEST_CASE("a file whose fields are parted by semicolons, tabs or bars is told so") {
  CHECK(error_of("Code;Line;Net\n382;\"Sure; Start\";1\n") ==
        "The fields of this file are parted by semicolons, not by commas. Save it as CSV with "
        "commas between the fields, or say separator = \"semicolon\" in a layout of your own.");
  CHECK(error_of("Code\tLine\tNet\n").find("parted by tabs") != std::string::npos);
  CHECK(error_of("Code|Line|Net\n").find("parted by bars") != std::string::npos);
  CHECK(error_of("One;Two;Three\n").find("No layout fits") != std::string::npos);
}

TEST_CASE("headings alone fit a layout that looks for words below them") {
  CHECK(error_of("Code,Line,Net,Report\n") == "");
  CHECK(error_of("Code,Line,Net,Report\n\n") == "");
}

TEST_CASE("of two layouts with all the headings, the one that meets more says what is wrong") {
  CHECK(error_of("Code,Line,Net,Report\n382,Fostering,1,x\n")
            .starts_with("This looks like 'Outturn 1213', but no row below the headings holds"));
}

TEST_CASE("a heading that has a year in it is missed in words") {
  const TypedFile typed("file.csv", "geog_l,geog_c,geog_n,CLA_2012,CLA_Fost,CLA_Secure\n");
  const auto file = SourceFile::open(typed.path());
  const auto found = recognise(*file, built_in_layouts(), "children-looked-after-underlying-cla");
  REQUIRE_FALSE(found);
  CHECK(found.error().what.find("a column such as 'CLA_Mar2013' is missing") != std::string::npos);
}

}  // namespace
}  // namespace plumbline
