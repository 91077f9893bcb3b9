#include "releases/named.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

const Register& england() {
  static const Register authorities = Register::built_in();
  return authorities;
}

constexpr Period when{PeriodKind::financial_year, 2015};

}  // namespace

TEST_CASE("a code's part is called after its kind") {
  const auto cassr = named_by("102 - Cumbria", "{cassr} - {name}");
  REQUIRE(cassr);
  CHECK(cassr->code == "102");
  CHECK(cassr->system == CodeSystem::cassr);
  CHECK(cassr->name == "Cumbria");
  const auto dfe = named_by("Kirklees (382)", "{name} ({dfe})");
  REQUIRE(dfe);
  CHECK(dfe->system == CodeSystem::dfe);
  CHECK(dfe->code == "382");
  CHECK_FALSE(named_by("Kirklees", "{name} ({dfe})"));
}

TEST_CASE("note marks behind a name are taken off, and a known name is left as it stands") {
  for (const char* name : {"Kent [note 2]", "Kent (1)", "Kent 2", "Kent [1][2]", "Kent (a)"}) {
    const std::string written = name;
    CAPTURE(written);
    CHECK(without_marks(written, england(), when) == "Kent");
  }
  for (const char* name : {"Kent*", "Kent¹", "Kent † (2)"}) {
    const std::string written = name;
    CAPTURE(written);
    CHECK(england().by_name(without_marks(written, england(), when), when) ==
          england().by_name("Kent", when));
  }
  CHECK(without_marks("Northamptonshire CC", england(), when) == "Northamptonshire");
  CHECK(without_marks("LB Camden (1)", england(), when) == "Camden");
  CHECK(without_marks("Leeds City Council", england(), when) == "Leeds City Council");
  CHECK(without_marks("Narnia (1)", england(), when) == "Narnia (1)");
  CHECK(without_marks("Kent (part)", england(), when) == "Kent (part)");
}

TEST_CASE("England's code or a region's beside the name of an authority is a contradiction") {
  for (const char* code : {"999", "970", "E92000001", "E12000003", "985"}) {
    CAPTURE(code);
    CHECK(contradiction({.code = code, .name = "Kirklees"}, england(), when) != "");
  }
  CHECK(contradiction({.code = "999", .name = "Narnia"}, england(), when) != "");
  CHECK(contradiction({.code = "999", .name = "ENGLAND"}, england(), when) == "");
  CHECK(contradiction({.code = "999", .name = ""}, england(), when) == "");
  CHECK(contradiction({.code = "985", .name = "North East"}, england(), when) == "");
}

TEST_CASE("one authority's code beside the name of another is a contradiction") {
  CHECK(contradiction({.code = "382", .name = "Leeds"}, england(), when) ==
        "The code '382' is that of Kirklees, but the name beside it is 'Leeds'.");
  for (const char* name : {"Kirklees", "Kirklees Council", "Kirkless", ""}) {
    CAPTURE(name);
    CHECK(contradiction({.code = "382", .name = name}, england(), when) == "");
  }
  // One area before and after it was reorganised.
  CHECK(contradiction({.code = "E06000065", .name = "North Yorkshire"}, england(), when) == "");
}

}  // namespace plumbline
