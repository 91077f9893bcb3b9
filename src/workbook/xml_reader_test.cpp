#include "workbook/xml_reader.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

using Event = XmlReader::Event;

// "<a>words</a>" as "a(words)".
std::string told(std::string_view xml) {
  std::string all;
  XmlReader reader(xml);
  for (Event event = reader.next();; event = reader.next()) {
    if (event == Event::finished) return all;
    if (event == Event::failed) return "refused: " + reader.failure();
    if (event == Event::begin) all += std::string(reader.name()) + "(";
    if (event == Event::text) all += reader.text();
    if (event == Event::end) all += ")";
  }
}

}  // namespace

TEST_CASE("Elements, words and references are told in order") {
  CHECK(
      told("<?xml version=\"1.0\"?>\n<x:a>one<b c='2'/> &amp; &#163;&#xA3;<![CDATA[<d>]]></x:a>") ==
      "a(oneb() & ££<d>)");
  CHECK(told("\xEF\xBB\xBF<a><!-- no --></a>\n") == "a()");
}

TEST_CASE("Attributes are found by their whole name") {
  XmlReader reader(R"(<sheet r:id="r1" name='A &lt; "B"'/>)");
  REQUIRE(reader.next() == Event::begin);
  CHECK(reader.attribute("r:id") == "r1");
  CHECK(reader.attribute("name") == "A < \"B\"");
  CHECK_FALSE(reader.has_attribute("id"));
}

TEST_CASE("What could be expanded, fetched or never ends is refused") {
  for (const char* xml :
       {"<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "<a>&x;</a>", "<a b=\"&x;\"/>", "<a>&#0;</a>",
        "<a>&#xD800;</a>", "<a>", "<a></b>", "</a>", "<a", "<a b>", "<a b=c/>", "<a b='1' b='2'/>",
        "words", "<a/>words", "<a><![CDATA[", "<!-- ", "<?xml ", "< a/>"}) {
    CAPTURE(xml);
    CHECK(told(xml).starts_with("refused"));
  }
}

TEST_CASE("Depth is limited, and length alone is not") {
  std::string deep, long_one = "<a>";
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  for (int i = 0; i < 100'000; ++i) long_one += "<b/>";
  CHECK(told(deep) == "refused: its elements are nested too deeply.");
  CHECK(told(long_one + "</a>").size() > 300'000);
}

}  // namespace plumbline
