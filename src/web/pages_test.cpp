#include "web/pages.h"

#include <doctest/doctest.h>

#include "ledger/test_edition.h"
#include "workspace/test_session.h"

namespace plumbline {
namespace {

const char* const pack = R"toml(
id = "own"
title = "Own"
[[items]]
unit = "GBP"
publication = "The outturn"
list = [{ code = "SPENT", label = "Spending on children" }]
[[measure]]
id = "OWN_M01"
label = "Spending on children"
unit = "GBP"
formula = "SPENT"
)toml";

// An edition of one publication that says what was spent by each of the first authorities of
// 2023-24 that exist to this day.
Edition outturn(const std::string& date, double spent) {
  static const Register authorities = Register::built_in();
  std::vector<Place> places;
  for (const char* code : {"382", "383", "943"}) {
    places.push_back({*authorities.by_code(CodeSystem::any, code), 2024});
  }
  Edition edition =
      edition_of("SPENT", "GBP", PeriodKind::financial_year, places, {spent, spent, spent});
  edition.info.publication = edition.info.title = "outturn";
  edition.info.date = edition.info.checksum = date;
  edition.info.file = date + ".csv";
  return edition;
}

Snapshot two_editions() {
  return Snapshot(session_of(pack, {outturn("2024-06", 1000), outturn("2025-06", 2000)}));
}

bool holds(const Response& page, std::string_view words) {
  return page.body.find(words) != std::string::npos;
}

Request asked(const Pairs& query) {
  Request request;
  request.query = query;
  return request;
}

Response measure(const std::string& id, const Pairs& query) {
  return measure_page(two_editions(), asked(query), {{"id", id}});
}

}  // namespace

TEST_CASE("a page that cannot be shown says what to choose, and no command to type") {
  const Response unknown = measure("OWN_M1", {});
  CHECK(holds(unknown, "The nearest is OWN_M01."));
  CHECK_FALSE(holds(unknown, "plumbline measures"));
  const Response around_nobody = measure("OWN_M01", {{"group", "region"}});
  CHECK(holds(around_nobody, "Choose an authority"));
  CHECK_FALSE(holds(around_nobody, "--authority"));
}

TEST_CASE("quarters are not explained where too few have a figure to have any") {
  CHECK_FALSE(holds(measure("OWN_M01", {}), "by the quartiles of"));
}

TEST_CASE("what a later edition restated is not put down to the earlier") {
  const Snapshot snapshot = two_editions();
  const Response earlier = release_page(snapshot, {}, {{"edition", "1"}});
  CHECK(holds(earlier, "Nothing that an earlier edition said was changed by this one."));
  CHECK(holds(earlier, "What later editions restated"));
  const Response later = release_page(snapshot, {}, {{"edition", "2"}});
  CHECK_FALSE(holds(later, "What later editions restated"));
  CHECK(holds(later, "Spending on children: restated for 3 places"));
}

TEST_CASE("an edition that a later one says again is not called read from") {
  const Response list = releases_page(two_editions(), {});
  CHECK(holds(list, "has a later edition"));
}

TEST_CASE("an authority without a profile is linked to a figure of it that is loaded") {
  const Response found = search_page(two_editions(), asked({{"q", "Westmorland"}}));
  CHECK(holds(found, "/measures/OWN_M01?authority=943"));
}

TEST_CASE(
    "the home page counts the authorities of the newest year that has figures, and names it") {
  const Response home = home_page(two_editions(), {});
  CHECK(holds(home, "<dd>153<small>upper-tier, in 2023-24</small>"));
}

}  // namespace plumbline
