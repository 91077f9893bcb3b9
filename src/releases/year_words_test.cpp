#include "releases/year_words.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

std::string hint(std::string_view text, PeriodKind kind) {
  const auto wrong = wrong_year_words(text, kind, "P01");
  return wrong ? wrong->hint : "";
}

TEST_CASE("a financial year is written in full") {
  for (const char* text : {"2012-13", "2012/13", "201213", "2012-2013"}) {
    CAPTURE(text);
    CHECK(hint(text, PeriodKind::financial_year) == "");
  }
  CHECK(hint("2012", PeriodKind::financial_year) == "Write it in full: 2011-12 or 2012-13.");
}

TEST_CASE("a count on a day and a mid-year population have one year alone, or a date") {
  for (const char* text : {"2013", "31 March 2013"}) {
    CAPTURE(text);
    CHECK(hint(text, PeriodKind::march_31) == "");
  }
  CHECK(hint("2012-13", PeriodKind::march_31) == "Write the year alone: 2013 for 31 March 2013.");
  CHECK(hint("2011-12", PeriodKind::mid_year) == "Write the year alone: 2011 for mid-2011.");
  CHECK(hint("12-13", PeriodKind::mid_year) == "Write the year alone: 2012 for mid-2012.");
}

}  // namespace
}  // namespace plumbline
