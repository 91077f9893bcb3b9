#include "returns/both_years.h"

#include <doctest/doctest.h>

#include "returns/test_club.h"

namespace plumbline {
namespace {

std::vector<std::string> held(const char* pack, const std::string& lines) {
  const TestClub homes(pack);
  const ReadReturn now = homes.read(lines), last = homes.read(lines);
  std::vector<std::string> series;
  for (const BothYears& one :
       answered_in_both_years(homes.sources(now.made, &last.made), homes.compiled().everything)) {
    series.push_back(one.key.series);
  }
  return series;
}

const std::string lines =
    "HOM_A01,,900000,,\nHOM_A02,,100000,,\nHOM_A03,,1000000,,\nHOM_A04,,,not available,\n"
    "\"HOM_A08[ASD]\",,12,,\nHOM_H02,H-A,20,,\n";

}  // namespace

TEST_CASE("numbers of both years are held against each other, and nothing worked out or of rows") {
  CHECK(held(test_pack, lines) == std::vector<std::string>{"HOM_A01", "HOM_A02"});
}

TEST_CASE("what means something else from this year on is not held against last year's") {
  std::string pack = test_pack;
  const std::string food = "code = \"HOM_A02\"\n";
  pack.insert(pack.find(food), "break = { from = \"2013-14\", why = \"drink is in it.\" }\n");
  CHECK(held(pack.c_str(), lines) == std::vector<std::string>{"HOM_A01"});
}

}  // namespace plumbline
