#include "markup/html.h"

#include <doctest/doctest.h>

namespace plumbline {

TEST_CASE("text from outside cannot become markup") {
  Html page;
  page.add("<p title=\""_html, "\"><script>alert('x')</script>", "\">"_html, "Bristol & Bath",
           "</p>"_html);
  CHECK(page.text() ==
        "<p title=\"&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;\">Bristol &amp; "
        "Bath</p>");
}

TEST_CASE("control characters are left out, and £ and accents kept") {
  Html page;
  page.add(std::string("a\x01\x1b[0m\x7f\0b", 9), "£ Łódź\n");
  CHECK(page.text() == "a[0mb£ Łódź\n");
}

TEST_CASE("numbers are written the shortest way that reads back the same") {
  Html page;
  page.add(12, " "_html, -3.5, " "_html, 0.1, " "_html, 640.0);
  CHECK(page.text() == "12 -3.5 0.1 640");
}

}  // namespace plumbline
