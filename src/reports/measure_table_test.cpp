#include "reports/measure_table.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

Fewest fewest_of(const std::string& unit) {
  const std::string pack =
      "id = \"own\"\ntitle = \"Own\"\n[[measure]]\nid = \"OWN_M01\"\n"
      "label = \"A cost\"\nformula = \"SPENT\"\nunit = \"" +
      unit + "\"\n";
  return fewest_behind(read_club(pack, "own.toml").club.measures.front().variants.front());
}

}  // namespace

TEST_CASE("ten children are ten, 520 weeks or 3,640 days of care, as the cost is counted") {
  CHECK(fewest_of("GBP/child").activity == 10);
  CHECK(fewest_of("GBP/placement").activity == 10);
  CHECK(fewest_of("GBP/child/week").activity == 520);
  CHECK(fewest_of("gbp_pw").activity == 520);
  CHECK(fewest_of("GBP/child/day").activity == 3'640);
  CHECK(fewest_of("GBP/child/day").what == "days of care");
  CHECK(fewest_of("GBP/hour").activity == 0);
  CHECK(fewest_of("pct").activity == 0);
}

}  // namespace plumbline
