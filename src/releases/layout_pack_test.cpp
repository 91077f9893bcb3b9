#include <doctest/doctest.h>

#include "base/embedded.h"
#include "releases/layout.h"

namespace plumbline {
namespace {

const std::string facts = "id = \"a\"\ntitle = \"A\"\npublication = \"a\"\n";
const std::string heading = "[heading]\ncolumns = [\"LA\"]\n";
const std::string authority = "[authority]\ndfe = \"LA\"\n";
const std::string value = "[[value]]\ncolumn = \"N\"\nitem = \"X\"\nunit = \"child\"\n";

std::string mistakes(const std::string& toml) {
  std::string all;
  for (const Error& error : read_layout(toml, "typed.toml").errors) all += text(error) + "\n";
  return all;
}

bool says(const std::string& toml, std::string_view words) {
  const std::string all = mistakes(toml);
  INFO(all);
  return all.find(words) != std::string::npos;
}

TEST_CASE("every layout that comes with the program is read without a mistake") {
  std::size_t count = 0;
  for (const EmbeddedFile& file : embedded_files("releases/")) {
    for (const Error& error : read_layout(file.text, file.path).errors) FAIL_CHECK(text(error));
    ++count;
  }
  CHECK(count >= 40);
}

TEST_CASE("the smallest layout has facts, headings, an authority and a value") {
  CHECK(mistakes(facts + heading + authority + value) == "");
}

TEST_CASE("a layout without headings, authority or value is refused") {
  CHECK(says(facts + authority + value, "There is no [heading]"));
  CHECK(says(facts + heading + value, "There is no [authority]"));
  CHECK(says(facts + heading + authority, "No column is said to hold figures."));
  CHECK(says(facts + "[heading]\ncolumns = []\n" + authority + value, "No headings are named"));
  CHECK(says(facts + heading + "[authority]\n" + value, "Nothing says which authority"));
}

TEST_CASE("words with two meanings are refused, and so is a column that is read twice") {
  const std::string key =
      "[[key]]\nname = \"line\"\ncolumn = \"Line\"\nmeanings = [\n"
      "  { text = \"Fostering\", code = \"A\" },\n";
  const std::string base = facts + heading + authority + value;
  CHECK(says(base + key + "  { text = \"fostering \", code = \"B\" },\n]\n",
             "'fostering ' has another meaning already, 'A'."));
  CHECK(mistakes(base + key + "  { text = \"Fostering\", code = \"A\" },\n]\n") == "");
  CHECK(mistakes(base + key + "  { text = \"Fostering\", code = \"B\", number = 2 },\n]\n") == "");
  CHECK(mistakes(base + key + "  { text = \"Fostering%\", code = \"B\" },\n]\n") == "");
  CHECK(says(base + value, "The column 'N' is read by an earlier [[value]] already."));
  CHECK(mistakes(base + "[[value]]\ncolumn = \"M\"\nitem = \"X\"\nunit = \"child\"\n") == "");
}

TEST_CASE("a reference needs only its facts and headings") {
  CHECK(mistakes(facts + "reference = \"The register holds it.\"\n" + heading) == "");
}

TEST_CASE("a unit, a period, a symbol and an encoding must be known") {
  CHECK(says(
      facts + heading + authority + "[[value]]\ncolumn = \"N\"\nitem = \"X\"\nunit = \"furlong\"\n",
      "furlong"));
  CHECK(says(facts + heading + authority + value + "period = \"fortnight\"\n",
             "'period' cannot be 'fortnight'"));
  CHECK(says(facts + heading + authority + "[symbols]\n\"x\" = \"hidden\"\n" + value,
             "'x' cannot be 'hidden'"));
  CHECK(says(facts + "encoding = \"latin\"\n" + heading + authority + value, "'encoding' cannot"));
}

TEST_CASE("headings stand over one to twelve rows, and a month is one of twelve") {
  CHECK(says(facts + "[heading]\nrows = 13\ncolumns = [\"LA\"]\n" + authority + value, "'rows'"));
  CHECK(says(facts + heading + "[edition]\nmonth = 13\n" + authority + value, "'month'"));
}

TEST_CASE("authorities across the page need a pattern") {
  CHECK(says(facts + heading + "[authority]\nacross = true\n" + value, "need a pattern"));
}

TEST_CASE("a key that knows no words and refuses unknown ones is refused") {
  CHECK(says(facts + heading + authority + "[[key]]\nname = \"line\"\n" + value, "knows no words"));
}

TEST_CASE("a meaning needs a text, and a code unless it is left out") {
  const std::string key = "[[key]]\nname = \"k\"\ncolumn = \"K\"\nmeanings = [";
  CHECK(
      says(facts + heading + authority + key + "{ code = \"A\" }]\n" + value, "'text' is missing"));
  CHECK(says(facts + heading + authority + key + "{ text = \"A\" }]\n" + value, "has no code"));
  CHECK(mistakes(facts + heading + authority + key + "{ text = \"A\", leave_out = true }]\n" +
                 value) == "");
}

TEST_CASE("a part that nothing fills, and a key that nothing catches, are refused") {
  const std::string key = "[[key]]\nname = \"line\"\nunknown = \"make a code\"\n";
  const std::string named = "[[value]]\ncolumn = \"Net {line}\"\nunit = \"GBP\"\nitem = ";
  CHECK(says(facts + heading + authority + value + key, "holds {line}"));
  CHECK(mistakes(facts + heading + authority + key + named + "\"X_{line}\"\n") == "");
  CHECK(says(facts + heading + authority + key + named + "\"X_{lime}\"\n",
             "Nothing is called '{lime}' here. Did you mean {line}?"));
}

TEST_CASE("limits, bounds and roundings must be possible") {
  CHECK(says(facts + heading + authority + value + "least = 2\nmost = 1\n", "'least'"));
  CHECK(says(facts + heading + authority + value + "suppressed_from = 5\nsuppressed_to = 1\n",
             "'suppressed_from'"));
  CHECK(says(facts + heading + authority + value + "rounded_to = -5\n", "'rounded_to'"));
  CHECK(says(facts + "separator = \"colon\"\n" + heading + authority + value, "'separator'"));
  CHECK(says(facts + heading + "[authority]\ncell = \"The Council\"\n" + value,
             "names no authority"));
}

TEST_CASE("a pack of layouts is told from a pack of measures") {
  const auto layout = parse_toml(facts + heading + authority + value, "a.toml");
  const auto measures = parse_toml("id = \"own\"\ntitle = \"Own\"\n", "own.toml");
  REQUIRE(layout);
  REQUIRE(measures);
  CHECK(is_layout(*layout));
  CHECK_FALSE(is_layout(*measures));
}

TEST_CASE("a word that the format does not have is refused, with its line") {
  CHECK(says(facts + "colour = \"red\"\n" + heading + authority + value, "colour"));
}

}  // namespace
}  // namespace plumbline
