#include "http/target.h"

#include <doctest/doctest.h>

namespace plumbline {

TEST_CASE("an address is a path and the values behind it, decoded") {
  const auto target = parse_target("/profiles/St%20Helens?year=2012-13&group=a+b&group=&q");
  REQUIRE(target);
  CHECK(target->path == "/profiles/St Helens");
  CHECK(target->query == Pairs{{"year", "2012-13"}, {"group", "a b"}, {"group", ""}, {"q", ""}});
}

TEST_CASE("an address with scheme and host means its path") {
  CHECK(parse_target("http://127.0.0.1:80/measures?year=1")->path == "/measures");
  CHECK(parse_target("HTTP://anyone")->path == "/");
}

TEST_CASE("addresses that cannot be meant") {
  for (const char* target :
       {"", "measures", "*", "example.org:443", "/%", "/%4", "/%zz", "/%00", "/a%0d%0ab", "/a\tb",
        "/../etc", "/a/%2e%2e/b", "/a%2f..%2fb", "/%ff", "/?q=%0a", "/?q=%c3", "http://host?q"}) {
    CAPTURE(target);
    CHECK_FALSE(parse_target(target));
  }
}

TEST_CASE("an address is written as it is read") {
  for (const char* address : {"/", "/returns/2013-14", "/a%20b/%C3%A9?q=x%26y&z=%2F&n=", "/?a=1"}) {
    CHECK(written(*parse_target(address)) == address);
  }
}

TEST_CASE("at most a thousand values") {
  std::string form = "a=1";
  for (int i = 1; i < 1000; ++i) form += "&a=1";
  CHECK(parse_form(form)->size() == 1000);
  CHECK_FALSE(parse_form(form + "&a=1"));
}

TEST_CASE("a form may hold line ends, and no other control character") {
  CHECK(value_of(*parse_form("note=one%0D%0Atwo"), "note") == "one\r\ntwo");
  CHECK_FALSE(parse_form("note=%1b"));
  CHECK_FALSE(parse_form("no%0Ate=1"));
}

}  // namespace plumbline
