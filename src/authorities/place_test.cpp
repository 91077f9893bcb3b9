#include "authorities/place.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

const Register england = Register::built_in();

struct Row {
  const char* code;
  const char* name;
  PlaceKind kind;
};

}  // namespace

TEST_CASE("rows that are not about an authority are told apart by their code") {
  const Row rows[] = {
      {"E08000034", "Kirklees", PlaceKind::authority},
      {"382", "", PlaceKind::authority},
      {"E92000001", "England", PlaceKind::england},
      {"K02000001", "UNITED KINGDOM", PlaceKind::beyond_england},
      {"970", "England", PlaceKind::england},
      {"999", "ENGLAND", PlaceKind::england},
      {"E12000001", "NORTH EAST", PlaceKind::region},
      {"E13000001", "Inner London", PlaceKind::region},
      {"987", "London (Inner)", PlaceKind::region},
      {"H", "INNER LONDON", PlaceKind::region},
      {"E07000223", "Adur", PlaceKind::district},
      {"E07999999", "A new district", PlaceKind::district},
      {"E23000036", "Avon & Somerset Police", PlaceKind::other_body},
      {"E31000001", "Avon Combined Fire and Rescue Authority", PlaceKind::other_body},
      {"E7050", "", PlaceKind::other_body},
      {"E12000007", "Greater London Authority", PlaceKind::other_body},
      {"W06000002", "Gwynedd", PlaceKind::wales},
      {"S12000036", "City of Edinburgh", PlaceKind::scotland},
      {"N09000003", "Belfast", PlaceKind::northern_ireland},
      {"940 / 941", "North Northamptonshire / West Northamptonshire",
       PlaceKind::several_authorities},
      {"E06000061 / E06000062", "", PlaceKind::several_authorities},
      {"E06", "Unitary Authorities", PlaceKind::several_authorities},
      {"E06999999", "A council founded tomorrow", PlaceKind::unknown},
      {"777", "", PlaceKind::unknown},
  };
  for (const Row& row : rows) {
    CAPTURE(row.code);
    CAPTURE(row.name);
    CHECK(words(classify(england, row.code, row.name)) == words(row.kind));
  }
}

TEST_CASE("rows without a code are told apart by their name") {
  const Row rows[] = {
      {"", "Kirklees", PlaceKind::authority},
      {"", "ENGLAND", PlaceKind::england},
      {"", "TOTAL England", PlaceKind::england},
      {"", "North East", PlaceKind::region},
      {"", "Inner London", PlaceKind::region},
      {"", "Craven", PlaceKind::district},
      {"", "Gwynedd", PlaceKind::wales},
      {"", "Glasgow City", PlaceKind::scotland},
      {"", "SHIRE COUNTIES", PlaceKind::several_authorities},
      {"", "Kirkless", PlaceKind::unknown},
      {"", "", PlaceKind::unknown},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(words(classify(england, row.code, row.name)) == words(row.kind));
  }
}

TEST_CASE("a CASSR code is read as one only where the file says so") {
  CHECK(classify(england, "102", "", CodeSystem::cassr) == PlaceKind::authority);
  CHECK(classify(england, "102", "") == PlaceKind::unknown);
}

}  // namespace plumbline
