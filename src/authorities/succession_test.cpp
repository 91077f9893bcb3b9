#include "authorities/succession.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"

namespace plumbline {
namespace {

const Register england = Register::built_in();

Period year(int ending) { return {PeriodKind::financial_year, static_cast<std::int16_t>(ending)}; }

AuthorityId known(std::string_view ons_code) {
  return england.by_code(CodeSystem::ons, ons_code).value();
}

std::string stand_ins_of(std::string_view ons_code, int ending) {
  std::vector<std::string> codes;
  for (const AuthorityId id : stand_ins(england, known(ons_code), year(ending))) {
    codes.push_back(england.at(id).ons_code);
  }
  return join(codes, " ");
}

}  // namespace

TEST_CASE("after its end an authority's successors stand in, before its start its predecessors") {
  CHECK(stand_ins_of("E10000006", 2023) == "E10000006");
  CHECK(stand_ins_of("E10000006", 2024) == "E06000063 E06000064");
  CHECK(stand_ins_of("E06000063", 2013) == "E10000006");
  CHECK(stand_ins_of("E06000058", 2013) == "E06000028 E06000029 E10000009");
  CHECK(stand_ins_of("E06000065", 2013) == "E10000023");
}

TEST_CASE("a county that became one unitary authority was reorganised but kept its area") {
  CHECK(reorganised_between(england, known("E06000065"), year(2013), year(2024)));
  CHECK_FALSE(has_new_area(england, known("E06000065"), year(2013), year(2024)));
}

TEST_CASE("a county that was divided has a new area") {
  CHECK(reorganised_between(england, known("E10000006"), year(2013), year(2024)));
  CHECK(has_new_area(england, known("E06000059"), year(2013), year(2024)));
}

TEST_CASE("an authority that nothing happened to was not reorganised") {
  CHECK_FALSE(reorganised_between(england, known("E08000034"), year(2013), year(2024)));
  CHECK_FALSE(reorganised_between(england, known("E10000006"), year(2013), year(2023)));
}

TEST_CASE("every successor names its predecessor and the other way round") {
  for (const Authority& authority : england.all()) {
    CAPTURE(authority.official_name);
    for (const AuthorityId next : authority.successors) {
      const auto& back = england.at(next).predecessors;
      CHECK(std::find(back.begin(), back.end(), authority.id) != back.end());
    }
    for (const AuthorityId before : authority.predecessors) {
      const auto& on = england.at(before).successors;
      CHECK(std::find(on.begin(), on.end(), authority.id) != on.end());
    }
  }
}

}  // namespace plumbline
