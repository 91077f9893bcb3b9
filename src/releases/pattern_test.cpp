#include "releases/pattern.h"

#include <doctest/doctest.h>

#include "releases/words.h"

namespace plumbline {
namespace {

WordMeaning meaning(std::string text, std::string code) {
  WordMeaning made;
  made.text = std::move(text);
  made.code = std::move(code);
  return made;
}

TEST_CASE("a pattern gives the text that its named parts stand for") {
  const auto found = match_pattern("CLA_Mar2013", "CLA_Mar{year}");
  REQUIRE(found);
  CHECK(found->at("year") == "2013");
  CHECK_FALSE(match_pattern("CLA_Male", "CLA_Ma{year}"));
}

TEST_CASE("a year takes the whole span, not its first four digits") {
  const auto found =
      match_pattern("Worksheet 2: Revenue Outturn (RO) 2022-23: summary", "*(RO) {year}*");
  REQUIRE(found);
  CHECK(found->at("year") == "2022-23");
}

TEST_CASE("a date takes all of its words") {
  const auto found = match_pattern("Last updated: 12 December 2024", "Last updated: {date}");
  REQUIRE(found);
  CHECK(read_date(found->at("date")) == "2024-12-12");
}

TEST_CASE("a number takes digits only") {
  CHECK(match_pattern("SN10", "SN{number}"));
  CHECK_FALSE(match_pattern("SNP", "SN{number}"));
}

TEST_CASE("dashes are one dash with or without spaces, and line ends are spaces") {
  for (const char* heading :
       {"Public Health - Total Income\n (C6 = C4 + C5)", "Public Health- Total Income (C6)",
        "Public Health -Total Income (C6)"}) {
    const auto found = match_pattern(heading, "{service} - Total Income (C6*");
    REQUIRE(found);
    CHECK(found->at("service") == "Public Health");
  }
}

TEST_CASE("parts are put into a template, and an unknown part stays as it stands") {
  CHECK(fill_pattern("RO3_{service}", {{"service", "CLA"}}) == "RO3_CLA");
  CHECK(fill_pattern("RO3_{other}", {{"service", "CLA"}}) == "RO3_{other}");
}

TEST_CASE("codes are made from words, and a percentage sign is a word") {
  CHECK(made_code("Physical support - older people (65+)") == "PHYSICAL_SUPPORT_OLDER_PEOPLE_65");
  CHECK(made_code("LAC_ceased_SGO%") == "LAC_CEASED_SGO_PCT");
}

TEST_CASE("a line is found with or without its number before its words") {
  Key key;
  key.meanings = {meaning("5 Residential care", "RES")};
  key.meanings.front().number = 5;
  CHECK(find_meaning(key, "Residential care", 5) != nullptr);
  CHECK(find_meaning(key, "5 Residential care", 5) != nullptr);
  CHECK(find_meaning(key, "Fostering services", 5) == nullptr);
}

TEST_CASE("a line is known by its words beside another number than its own, or none") {
  Key key;
  key.meanings = {meaning("5 Residential care", "RES")};
  key.meanings.front().number = 5;
  CHECK(find_meaning(key, "5 Residential care", 99) != nullptr);
  CHECK(find_meaning(key, "5 Residential care") != nullptr);
  CHECK(find_meaning(key, "Residential care") != nullptr);
}

TEST_CASE("of two keys that differ only in their marks, the exact spelling is meant") {
  Key key;
  key.meanings = {meaning("SGO", "A"), meaning("SGO%", "B")};
  CHECK(find_meaning(key, "SGO")->code == "A");
  CHECK(find_meaning(key, "SGO%")->code == "B");
}

TEST_CASE("years are read in every spelling that published files have") {
  for (const char* text : {"2016-17", "2016-17 (OT)", "201617", "2016/17", "2017"}) {
    CHECK(read_year(text, 0) == 2017);
  }
  for (const char* text :
       {"2016–17", "2016 - 17", "2016 to 2017", "2016/2017", "16-17", "1617", "FY2016-17",
        "31/03/2017", "2017-03-31", "31-Mar-17", "Mar-17", "2017.0", "Year ending 31 March 2017"}) {
    CAPTURE(text);
    CHECK(read_year(text, 0) == 2017);
  }
  CHECK(read_year("Dec 2010", 0) == 2010);
  CHECK(read_year("2025", -1) == 2024);
  CHECK_FALSE(read_year("5-year average", 0));
}

TEST_CASE("several years are no year") {
  for (const char* text : {"2011-13", "2015-19", "2010-12", "2009/11", "2011–13", "2011 to 2013",
                           "2011-2013", "Average of 2011-13", "2012-13-45"}) {
    CAPTURE(text);
    CHECK_FALSE(read_year(text, 0));
  }
  for (const char* text : {"2011-13", "2015 to 2019", "2010/12"}) CHECK(are_several_years(text));
  for (const char* text : {"2012-13", "2013", "2013-03-31", "12345", "2013-03", "All ages"}) {
    CAPTURE(text);
    CHECK_FALSE(are_several_years(text));
  }
  CHECK(read_year("2013-03", 0) == 2013);
}

TEST_CASE("a pattern takes no piece of a span or a date, whatever may stand around it") {
  CHECK_FALSE(match_pattern("Net 2015-19", "Net {year}"));
  CHECK_FALSE(match_pattern("Net 2015-19", "Net {year}*"));
  CHECK_FALSE(match_pattern("Net 2011-2013", "*{year}"));
  CHECK(match_pattern("Net 2011-12 (OT)", "*{year}*")->at("year") == "2011-12");
  CHECK(match_pattern("SFR36-2013.csv", "*{year}.csv")->at("year") == "2013");
  CHECK(match_pattern("s251_2012-13_2014-01-23.csv", "*_{date}.csv")->at("date") == "2014-01-23");
  CHECK_FALSE(match_pattern("s251_2012-13.csv", "*_{date}.csv"));
}

TEST_CASE("dates are read as precisely as they are written") {
  CHECK(read_date("2024") == "2024");
  CHECK(read_date("2024-11") == "2024-11");
  CHECK(read_date("6 June 2024") == "2024-06-06");
  CHECK(read_date("25/09/2014") == "2014-09-25");
  CHECK(read_date("25.09.2014") == "2014-09-25");
  CHECK(read_date("25th September 2014") == "2014-09-25");
  CHECK(read_date("September 25, 2014") == "2014-09-25");
  CHECK(read_date("2014-09-25") == "2014-09-25");
  CHECK(read_date("20140925") == "2014-09-25");
  CHECK(read_date("31-Mar-15") == "2015-03-31");
  CHECK(read_date("09/2014") == "2014-09");
  CHECK_FALSE(read_date("summer"));
}

TEST_CASE("a date is a day that the calendar has, with nothing left over") {
  CHECK(read_date("Thursday 12 December 2013 at 9.30am") == "2013-12-12");
  CHECK(read_date("2013-12-12T09:30:00") == "2013-12-12");
  CHECK(read_date("29 February 2012") == "2012-02-29");
  CHECK(read_date("Sept 2013") == "2013-09");
  for (const char* text :
       {"2012-13-45", "2013-02-30", "2013-12-12junk", "2013-12-12-05", "31/04/2013", "09/25/2014",
        "2012-13", "2013 2014", "0 May 2013", "20131345"}) {
    CAPTURE(text);
    CHECK_FALSE(read_date(text));
  }
  CHECK(read_date("junk 2013") == "2013");
}

TEST_CASE("--edition takes a year, a month or a day in figures, and nothing else") {
  for (const char* text : {"2012", "2012-11", "2012-11-30"}) CHECK(is_iso_date(text));
  for (const char* text : {"", "30 November 2012", "2012-11-31", "2012-1", " 2012", "201211"}) {
    CAPTURE(text);
    CHECK_FALSE(is_iso_date(text));
  }
}

}  // namespace
}  // namespace plumbline
