#include "charts/picture.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "charts/png.h"
#include "charts/svg.h"
#include "charts/text_width.h"

namespace plumbline {
namespace {

Chart chart() {
  Drawing bars{.width = 600, .height = 200, .title = "Cost, 2012-13", .description = "Three."};
  bars.add(
      Box{.at = {10, 20}, .width = 5, .height = 100, .fill = Ink::own, .tip = "Ash & Elm: £3"});
  Chart made({.title = "Cost, 2012-13",
              .subtitle = "£ per child",
              .description = "Three.",
              .coverage = "3 of 4 have a figure.",
              .source = "A caveat."},
             Table{}, std::move(bars));
  made.key = {{KeyMark::own, "Ash"}, {KeyMark::median, "Median"}};
  made.not_shown = {{"Oak", "[x]", "not available"}, {"Fir", "", "too small"}};
  return made;
}

const PictureWords words{
    .subject = "Cost", .source = "Source: The outturn.", .fictional = "Fictional figures."};

std::size_t lines_that_say(const Drawing& drawing, std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(drawing.marks, [text](const Mark& mark) {
    const auto* label = std::get_if<Label>(&mark);
    return label != nullptr && label->text == text;
  }));
}

}  // namespace

TEST_CASE("a chart that travels alone says what it shows, of whom, and from where") {
  const Drawing alone = picture(chart(), words);
  for (const char* line :
       {"Fictional figures.", "Cost, 2012-13", "£ per child", "Ash", "Median", "A caveat.",
        "3 of 4 have a figure. Not shown: Oak ([x] not available), Fir (too small).",
        "Source: The outturn."}) {
    CHECK(lines_that_say(alone, line) == 1);
  }
  CHECK(lines_that_say(alone, "Cost") == 0);  // the title says it
}

TEST_CASE("a chart whose title is a finding names its measure too, and no source twice") {
  PictureWords other = words;
  other.subject = "Cost per child";
  other.source = "A caveat.";
  const Drawing alone = picture(chart(), other);
  CHECK(lines_that_say(alone, "Cost per child") == 1);
  CHECK(lines_that_say(alone, "A caveat.") == 1);
}

TEST_CASE("the marks of the drawing lie below its words, on a white ground") {
  const Drawing alone = picture(chart(), words);
  const Box& ground = std::get<Box>(alone.marks.front());
  CHECK(ground.width == alone.width);
  CHECK(ground.height == alone.height);
  const auto bar = std::ranges::find_if(alone.marks, [](const Mark& mark) {
    const Box* box = std::get_if<Box>(&mark);
    return box != nullptr && !box->tip.empty();
  });
  REQUIRE(bar != alone.marks.end());
  CHECK(std::get<Box>(*bar).at.y > 100);
}

TEST_CASE("an SVG file has a size, a title and a description, and its marks say what they are") {
  const std::string file = svg_file(picture(chart(), words));
  CHECK(file.starts_with("<?xml"));
  CHECK(file.find(" width=\"648\" height=\"") != std::string::npos);
  CHECK(file.find("<title id=\"chart-t\">Cost, 2012-13</title>") != std::string::npos);
  CHECK(file.find("<title>Ash &amp; Elm: £3</title></rect>") != std::string::npos);
  CHECK(file.find("data-t=") == std::string::npos);
}

TEST_CASE("a PNG has as many pixels as its scale asks for") {
  const std::string file =
      png_file({.width = 30, .height = 20.4, .title = "", .description = ""}, 2);
  REQUIRE(file.size() > 24);
  CHECK(file.substr(1, 3) == "PNG");
  CHECK(file.substr(16, 8) == std::string("\0\0\0\x3C\0\0\0\x29", 8));
}

TEST_CASE("words are broken between words alone") {
  CHECK(text_lines("", 14, false, 100).empty());
  CHECK(text_lines("one two", 14, false, 1000) == std::vector<std::string>{"one two"});
  CHECK(text_lines("one unbreakable", 14, false, 30) ==
        std::vector<std::string>{"one", "unbreakable"});
}

}  // namespace plumbline
