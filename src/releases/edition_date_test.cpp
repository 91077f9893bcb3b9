#include <doctest/doctest.h>

#include "releases/reading_test.h"

namespace plumbline {
namespace {

const std::string heads = R"toml(
id = "a"
title = "A"
publication = "a"

[heading]
columns = ["Code", "CLA_Mar{year}"]

[year]
header = "CLA_Mar{year}"
period = "31 March"

[edition]
file = "*release{date}*"

[authority]
dfe = "Code"

[[value]]
column = "CLA_Mar{year}"
item = "CLA"
unit = "child"
)toml";

TEST_CASE("a date of publication is one of the calendar, after its figures and not far ahead") {
  const std::string content = "Code,CLA_Mar2012\n382,642\n";
  const auto says = [&](const std::string& edition, std::string_view words) {
    const ReadOptions options{
        .edition = edition, .year = {}, .latest_year = 2016, .latest_edition = 2015};
    const auto outcome = read_typed(content, heads, "file.csv", options);
    INFO(errors(outcome));
    return errors(outcome).find(words) != std::string::npos && !outcome.edition;
  };
  for (const char* edition : {"soon", "2012-13-45", "2013-02-30", "2013-12-12junk"}) {
    CHECK(says(edition, "is not a date that --edition understands."));
  }
  CHECK(says("2016", "The date of publication, 2016, is still to come."));
  CHECK(says("2012-02",
             "It cannot have been published in 2012-02: it has figures for 31 March 2012."));
  CHECK(errors(read_typed(content, heads, "a_release2011.csv")).find("cannot have been") !=
        std::string::npos);
  for (const char* edition : {"2012", "2012-03", "2012-03-31", "2015-12-31"}) {
    CAPTURE(edition);
    CHECK(errors(read_typed(
              content, heads, "file.csv",
              {.edition = edition, .year = {}, .latest_year = 2016, .latest_edition = 2015})) ==
          "");
  }
}

TEST_CASE("a year that the user misspells is refused even where the file says its own") {
  const std::string content = "Code,CLA_Mar2012\n382,642\n";
  for (const char* year : {"blah", "2011-13"}) {
    const auto outcome =
        read_typed(content, heads, "file.csv", {.edition = {}, .year = year, .latest_year = 2100});
    CHECK(errors(outcome).find("is not a year.") != std::string::npos);
  }
}

}  // namespace
}  // namespace plumbline
