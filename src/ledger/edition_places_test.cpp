#include "ledger/edition_places.h"

#include <doctest/doctest.h>

namespace plumbline {

TEST_CASE("a year that an edition does not have is told from an authority that it lacks") {
  const EditionPlaces places({{.authority = 7, .year = 2013},
                              {.authority = 3, .year = 2012},
                              {.authority = 3, .year = 2013}});
  CHECK(places.find({.authority = 7, .year = 2013}) == 0);
  CHECK(places.find({.authority = 3, .year = 2012}) == 1);
  CHECK(places.find({.authority = 3, .year = 2013}) == 2);
  CHECK(places.find({.authority = 7, .year = 2012}) == EditionPlaces::not_there);
  CHECK(places.find({.authority = 7, .year = 2014}) == EditionPlaces::other_years);
}

TEST_CASE("an edition without places says nothing of any year") {
  CHECK(EditionPlaces({}).find({.authority = 1, .year = 2013}) == EditionPlaces::other_years);
}

}  // namespace plumbline
