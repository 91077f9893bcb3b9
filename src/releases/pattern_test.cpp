#include "releases/pattern.h"

#include <doctest/doctest.h>

#include "releases/words.h"

namespace plumbline {
namespace {

Meaning meaning(std::string text, std::string code) {
  Meaning made;
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

}  // namespace
}  // namespace plumbline
