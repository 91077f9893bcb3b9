#include <doctest/doctest.h>

#include "base/number.h"
#include "base/period.h"
#include "base/text.h"

namespace plumbline {

TEST_CASE("a financial year is read however it is written") {
  for (const char* written : {"2012-13", "2012/13", "201213", "2012-2013", " 2012-13 ", "2012–13",
                              "2012—13", "2012 – 13", "2012 / 13", "2012‑2013"}) {
    CAPTURE(written);
    CHECK(parse_financial_year(written)->year == 2013);
  }
  CHECK(text(*parse_financial_year("1999-00")) == "1999-00");
}

TEST_CASE("one of a thing is told as one") {
  CHECK(counted(1, "row", "rows") == "1 row");
  CHECK(counted(0, "row", "rows") == "0 rows");
  CHECK(counted(2'150, "row", "rows") == "2,150 rows");
}

TEST_CASE("two years that do not follow each other are not a financial year") {
  for (const char* written : {"2012-14", "2012", "20122", "12-13", "", "2012-13-14", "209899x"}) {
    CAPTURE(written);
    CHECK_FALSE(parse_financial_year(written));
  }
}

TEST_CASE("what is written as a period is read back as the same period") {
  for (const char* written :
       {"2012-13", "31 March 2013", "mid-2012", "2012", "September 2020", "January 2015"}) {
    CAPTURE(written);
    CHECK(text(*parse_period(written)) == written);
  }
}

TEST_CASE("a financial year has 366 days when it holds 29 February") {
  CHECK(days_in_financial_year(2013) == 365);
  CHECK(days_in_financial_year(2012) == 366);
  CHECK(days_in_financial_year(2000) == 366);
}

TEST_CASE("counts and estimates belong to the financial year they are used with") {
  const Period year{PeriodKind::financial_year, 2013};
  CHECK(text(within_financial_year(PeriodKind::march_31, year)) == "31 March 2013");
  CHECK(text(within_financial_year(PeriodKind::mid_year, year)) == "mid-2012");
}

TEST_CASE("white space of every kind is folded") {
  CHECK(fold_space(" a\t\n b\xC2\xA0 c\xC2\xA0") == "a b c");
  CHECK(trim("\xC2\xA0 a \r\n") == "a");
  CHECK(fold_space("").empty());
}

TEST_CASE("spellings of one name fold to the same") {
  CHECK(fold_name("Children’s Centres ") == fold_name("Children's  centres"));
  CHECK(fold_name("Brighton & Hove") == fold_name("Brighton and Hove"));
  CHECK(fold_name("Kingston upon Hull, City of") == fold_name("Kingston Upon Hull City of"));
  CHECK(fold_name("St. Helens") == fold_name("St Helens"));
}

TEST_CASE("Windows-1252 becomes UTF-8") {
  CHECK(utf8_from_windows_1252("Children\x92s \x96 \xA3") == "Children’s – £");
  CHECK(is_valid_utf8("Children’s"));
  CHECK_FALSE(is_valid_utf8("Children\x92s"));
  CHECK_FALSE(is_valid_utf8("\xC0\x80"));
}

TEST_CASE("a swap of two letters is one change") {
  CHECK(edit_distance("kirklees", "kirkeles") == 1);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(nearest("Kirkless", {"Leeds", "Kirklees"}) == "Kirklees");
  CHECK_FALSE(nearest("Atlantis", {"Leeds", "Kirklees"}));
}

TEST_CASE("globs") {
  CHECK(matches_glob("cla_2012.csv", "cla_*.csv"));
  CHECK(matches_glob("abc", "a?c"));
  CHECK_FALSE(matches_glob("cla_2012.csv", "adp_*"));
}

TEST_CASE("what was found is shown without the marks that could mislead a reader") {
  CHECK(in_quotes("a\xE2\x80\xAE z") == "'a\\u202e z'");
  CHECK(in_quotes(std::string(100, 'x'), 5) == "'xxxxx…'");
  CHECK(in_quotes("\xFF") == "'\\xff'");
}

TEST_CASE("a list reads as a sentence") {
  CHECK(listed({"a"}) == "a");
  CHECK(listed({"a", "b", "c"}) == "a, b and c");
}

TEST_CASE("a sentence begins with a capital") {
  CHECK(with_capital("the return on adoption") == "The return on adoption");
  CHECK(with_capital("£ of the year") == "£ of the year");
  CHECK(with_capital("").empty());
}

TEST_CASE("a number with commas keeps every digit") {
  CHECK(exact_with_commas(0) == "0");
  CHECK(exact_with_commas(999) == "999");
  CHECK(exact_with_commas(1000) == "1,000");
  CHECK(exact_with_commas(-1234567.125) == "-1,234,567.125");
  CHECK(exact_with_commas(0.1) == "0.1");
  CHECK(exact_with_commas(-100.5) == "-100.5");
}

}  // namespace plumbline
