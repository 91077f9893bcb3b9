#include "markup/html.h"

#include <doctest/doctest.h>

#include <random>

namespace plumbline {

TEST_CASE("text from outside cannot become markup") {
  Html page;
  page.add("<p title=\""_html, "\"><script>alert('x')</script>", "\">"_html, "Bristol & Bath",
           "</p>"_html);
  CHECK(page.text() ==
        "<p title=\"&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;\">Bristol &amp; "
        "Bath</p>");
}

TEST_CASE("text of any letters and length is escaped letter by letter") {
  std::mt19937 dice(5);
  for (int round = 0; round < 20'000; ++round) {
    std::string text(dice() % 40, ' ');
    const bool any = dice() % 2 == 0;
    for (char& letter : text) {
      letter = static_cast<char>(any || dice() % 20 == 0 ? dice() % 256 : 'a' + dice() % 26);
    }
    std::string expected;
    for (const char letter : text) {
      const auto code = static_cast<unsigned char>(letter);
      expected += letter == '&'                                     ? "&amp;"
                  : letter == '<'                                   ? "&lt;"
                  : letter == '>'                                   ? "&gt;"
                  : letter == '"'                                   ? "&quot;"
                  : letter == '\''                                  ? "&#39;"
                  : code == 0x7f                                    ? ""
                  : code < 0x20 && letter != '\n' && letter != '\t' ? ""
                                                                    : std::string(1, letter);
    }
    Html page;
    page.add(text);
    const bool same = page.text() == expected;
    CAPTURE(text);
    CHECK(same);
  }
}

TEST_CASE("hundredths are written without decimals that say nothing") {
  Html page;
  for (const double number : {0.0, 12.0, 12.5, 12.345, -0.05, -3.999, 0.004, -0.004, 1140.1}) {
    page.add(Hundredths{number}, " "_html);
  }
  CHECK(page.text() == "0 12 12.5 12.35 -0.05 -4 0 0 1140.1 ");
}

TEST_CASE("control characters are left out, and £ and accents kept") {
  Html page;
  page.add(std::string("a\x01\x1b[0m\x7f\0b", 9), "£ Łódź\n");
  CHECK(page.text() == "a[0mb£ Łódź\n");
}

TEST_CASE("a page holds what was added, however often it grows, is copied or handed on") {
  Html page;
  std::string same;
  for (int i = 0; i < 3000; ++i) {
    page.add("<b>"_html, i, "</b>&"_html, std::string(static_cast<std::size_t>(i % 7), '&'));
    same += "<b>" + std::to_string(i) + "</b>&";
    for (int j = 0; j < i % 7; ++j) same += "&amp;";
  }
  const Html copy = page;
  Html moved = std::move(page);
  CHECK(copy.text() == same);
  moved.add(copy);
  CHECK(moved.text() == same + same);
  CHECK(std::move(moved).take() == same + same);
  Html empty;
  CHECK(empty.empty());
  CHECK(std::move(empty).take().empty());
}

TEST_CASE("numbers are written the shortest way that reads back the same") {
  Html page;
  page.add(12, " "_html, -3.5, " "_html, 0.1, " "_html, 640.0);
  CHECK(page.text() == "12 -3.5 0.1 640");
}

}  // namespace plumbline
