#include "web/pages.h"

#include <doctest/doctest.h>

#include "ledger/memory_figure_store.h"

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
void add(FigureStore& store, const Register& authorities, const std::string& date, double spent) {
  Edition edition;
  edition.info.publication = edition.info.title = "outturn";
  edition.info.date = edition.info.checksum = date;
  edition.info.file = date + ".csv";
  for (const char* code : {"382", "383", "943"}) {
    const auto id = authorities.by_code(CodeSystem::any, code);
    edition.places.push_back({*id, 2024});
  }
  Series series;
  series.info.name = "SPENT";
  series.info.unit = "GBP";
  series.number = Numbers(std::vector<double>{spent, spent, spent});
  series.cell.assign(3, Cell());
  edition.series.push_back(series);
  edition.rows.push_back({1});
  store.add(edition);
}

Snapshot two_editions() {
  Session session{.register_name = real_register,
                  .authorities = std::make_unique<Register>(Register::built_in()),
                  .neighbours = {},
                  .store = std::make_unique<MemoryFigureStore>(),
                  .definitions = std::make_unique<Definitions>(
                      std::vector<Club>{read_club(pack, "own.toml").club}),
                  .ledger = {}};
  add(*session.store, *session.authorities, "2024-06", 1000);
  add(*session.store, *session.authorities, "2025-06", 2000);
  session.ledger = std::make_unique<Ledger>(*session.store, *session.authorities);
  session.definitions->know(*session.ledger);
  return Snapshot(std::move(session));
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
