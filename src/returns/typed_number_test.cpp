#include "returns/typed_number.h"

#include <doctest/doctest.h>

namespace plumbline {

TEST_CASE("numbers are read as finance systems write them") {
  CHECK(*parse_typed_number("1250000") == 1'250'000);
  CHECK(*parse_typed_number(" £ 1,250,000 ") == 1'250'000);
  CHECK(*parse_typed_number("(4,500.25)") == -4500.25);
  CHECK(*parse_typed_number("4,500-") == -4500);
  CHECK(*parse_typed_number("-£4,500") == -4500);
  CHECK(*parse_typed_number("£-4,500") == -4500);
  CHECK(*parse_typed_number("−12") == -12);
  CHECK(*parse_typed_number("85%") == 85);
  CHECK(*parse_typed_number("1.25m") == 1'250'000);
  CHECK(*parse_typed_number("250k") == 250'000);
  CHECK(*parse_typed_number("0") == 0);
}

TEST_CASE("what is no number, or two at once, is refused in words") {
  for (const char* text : {"", "abc", "1,25", "12,34,567", "1.2.3", "(-5)", "--5", "1e999", "£",
                           "12 apples", "1,234.5,6", "nan", "inf", "+5"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_typed_number(text));
  }
  CHECK(parse_typed_number("twelve").error().what == "'twelve' is not a number.");
}

TEST_CASE("a sign of another unit than is asked for is refused in words") {
  const Unit pounds = *parse_unit("GBP"), a_week = *parse_unit("gbp_pw");
  const Unit share = *parse_unit("pct"), children = *parse_unit("child");
  CHECK(*parse_typed_number("£500k", pounds) == 500'000);
  CHECK(*parse_typed_number("£812.40", a_week) == 812.4);
  CHECK(*parse_typed_number("27%", share) == 27);
  CHECK(*parse_typed_number("1,250", children) == 1250);
  CHECK(parse_typed_number("£500k", children).error().what ==
        "'£500k' has a pound sign, and no amount of money is asked for here.");
  CHECK(parse_typed_number("27%", children).error().what ==
        "'27%' has a percent sign, and no percentage is asked for here.");
  CHECK_FALSE(parse_typed_number("27%", pounds));
  CHECK_FALSE(parse_typed_number("£27", share));
  CHECK(parse_typed_number("many", children).error().what == "'many' is not a number.");
}

TEST_CASE("dates are read with the day first") {
  CHECK(parse_typed_date("31/03/2026")->month == 3);
  CHECK(parse_typed_date("2026-03-31")->day == 31);
  CHECK(parse_typed_date("31 March 2026")->year == 2026);
  CHECK(parse_typed_date("1.4.2025")->month == 4);
  CHECK_FALSE(parse_typed_date("03/31/2026"));
  CHECK_FALSE(parse_typed_date("31/02/2026"));
  CHECK_FALSE(parse_typed_date("soon"));
}

}  // namespace plumbline
