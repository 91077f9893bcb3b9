// Every name and code of the published files, where they lie beside the checkout.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "authorities/place.h"
#include "authorities/published_places_test.h"

namespace plumbline {
namespace {

const Register england = Register::built_in();

struct Tally {
  std::map<PlaceKind, std::size_t> kinds;
  std::size_t outside_dates = 0;
  std::set<AuthorityId> authorities;
};

// Both codes and the name must mean one authority; only its dates may be remarked on.
void check_authority(const Place& place, Tally& tally) {
  std::set<AuthorityId> ids;
  for (const std::string& code : place.codes) {
    if (code.empty() && !(place.codes[0].empty() && !place.name.empty())) continue;
    const auto match = england.find(
        {.code = code, .system = place.system, .name = place.name, .when = place.when});
    REQUIRE(match);
    ids.insert(match->id);
    const Authority& found = england.at(match->id);
    if (england.exists(match->id, place.when)) {
      CHECK(match->notice == "");
    } else {
      CHECK(match->notice.starts_with(found.official_name));
      ++tally.outside_dates;
    }
  }
  CHECK(ids.size() == 1);
  tally.authorities.insert(ids.begin(), ids.end());
}

Tally check(const std::string& path, const Places& found) {
  CAPTURE(path);
  CHECK_FALSE(found.empty());
  Tally tally;
  for (const Place& place : found) {
    CAPTURE(place.codes[0]);
    CAPTURE(place.codes[1]);
    CAPTURE(place.name);
    const PlaceKind kind = classify(england, place.codes[0], place.name, place.system);
    ++tally.kinds[kind];
    CHECK(kind != PlaceKind::unknown);
    if (kind == PlaceKind::authority) check_authority(place, tally);
  }
  return tally;
}

bool is_there() {
  if (std::filesystem::exists(shared_data())) return true;
  MESSAGE(
      "The published files are not there, so this test did not run: " << shared_data().string());
  return false;
}

}  // namespace

TEST_CASE("every name and code of the published files is found or told apart") {
  if (!is_there()) return;
  auto files = dated_files();
  files.merge(one_year_files());
  CHECK(files.size() == 45);
  std::map<PlaceKind, std::size_t> kinds;
  std::size_t outside_dates = 0;
  for (const auto& [path, found] : files) {
    const Tally tally = check(path, found);
    outside_dates += tally.outside_dates;
    for (const auto& [kind, count] : tally.kinds) kinds[kind] += count;
  }
  std::string summary = fmt::format("{} files:", files.size());
  for (const auto& [kind, count] : kinds) summary += fmt::format(" {} {};", count, words(kind));
  MESSAGE(summary << " " << outside_dates << " code uses outside an authority's dates");
}

TEST_CASE("the published files of 2010-11 to 2014-15 list exactly who existed") {
  if (!is_there()) return;
  for (const auto& [path, found] : dated_files()) {
    const Period when = found.begin()->when;
    const bool whole = path.starts_with("s251") || path.starts_with("cla-underlying");
    const bool adult = path.find("pssex1") != std::string::npos;
    if (!whole && !adult) continue;
    CAPTURE(path);
    const Tally tally = check(path, found);
    const auto existing = england.in_year(when);
    std::set<AuthorityId> expected(existing.begin(), existing.end());
    // Children looked after by the Isles of Scilly are counted with Cornwall's.
    if (path.starts_with("cla-underlying")) {
      expected.erase(*england.by_name("Isles of Scilly", when));
    }
    CHECK(tally.authorities == expected);
  }
}

TEST_CASE("the districts of mid-2014 make up every upper-tier authority of mid-2014") {
  if (!is_there()) return;
  const Period when{PeriodKind::mid_year, 2014};
  std::set<AuthorityId> made_up;
  for (const Place& place : places_of_mid_2014()) {
    if (const auto id = england.upper_tier({}, place.name, when)) made_up.insert(*id);
  }
  const auto existing = england.in_year(when);
  CHECK(made_up == std::set<AuthorityId>(existing.begin(), existing.end()));
}

}  // namespace plumbline
