#include "authorities/neighbours.h"

#include <doctest/doctest.h>

#include "base/text.h"

namespace plumbline {
namespace {

const Register england = Register::built_in();
const std::vector<NeighbourSet> sets = built_in_neighbours(england);

constexpr Period year_2013{PeriodKind::financial_year, 2013};
constexpr Period year_2024{PeriodKind::financial_year, 2024};

std::string neighbours_of(const NeighbourSet& set, std::string_view ons_code, Period when) {
  std::vector<std::string> names;
  const AuthorityId id = england.by_code(CodeSystem::ons, ons_code).value();
  for (const Neighbour& one : set.of(id, when, england)) names.push_back(england.at(one.id).name);
  return join(names, ", ");
}

Result<NeighbourSet> parse(std::string_view rows) {
  return NeighbourSet::parse("test",
                             "dfe_number,rank,neighbour_dfe_number,closeness\n" + std::string(rows),
                             "test.csv", england);
}

}  // namespace

TEST_CASE("the models of 2021 and 2025 are there under their names") {
  REQUIRE(sets.size() == 2);
  CHECK(sets[0].name() == "neighbours-2021");
  CHECK(sets[1].name() == "neighbours-2025");
}

TEST_CASE("neighbours come nearest first with how close they are") {
  const AuthorityId kirklees = england.by_code(CodeSystem::dfe, "382").value();
  const auto neighbours = sets[0].of(kirklees, year_2013, england);
  REQUIRE(neighbours.size() == 10);
  CHECK(neighbours_of(sets[0], "E08000034", year_2013) ==
        "Bolton, Calderdale, Dudley, Bury, Derby, Rochdale, Stockton-on-Tees, Leeds, Lancashire, "
        "Telford and Wrekin");
  CHECK(words(neighbours.front().closeness) == "Very close");
}

TEST_CASE("a neighbour is the authority of the year that is asked about") {
  const AuthorityId county = england.by_code(CodeSystem::ons, "E10000023").value();
  CHECK(neighbours_of(sets[1], "E10000023", year_2013) ==
        neighbours_of(sets[1], "E06000065", year_2013));
  for (const NeighbourSet& set : sets) {
    for (const Authority& authority : england.all()) {
      for (const Neighbour& one : set.of(authority.id, year_2013, england)) {
        CHECK(one.id != england.by_code(CodeSystem::ons, "E06000065"));
      }
      for (const Neighbour& one : set.of(authority.id, year_2024, england)) {
        CHECK(one.id != county);
      }
    }
  }
}

TEST_CASE("the model of 2021 still knows the councils of before 2019, that of 2025 does not") {
  CHECK_FALSE(neighbours_of(sets[0], "E06000029", year_2013).empty());
  CHECK(neighbours_of(sets[1], "E06000029", year_2013).empty());
}

TEST_CASE("every authority of its model's year has ten neighbours, never itself") {
  const auto check = [](const NeighbourSet& set, Period when) {
    CAPTURE(set.name());
    for (const AuthorityId id : england.in_year(when)) {
      CAPTURE(england.at(id).name);
      const auto neighbours = set.of(id, when, england);
      CHECK(neighbours.size() == 10);
      for (const Neighbour& one : neighbours) CHECK(one.id != id);
    }
  };
  check(sets.at(0), {PeriodKind::financial_year, 2022});
  check(sets.at(1), {PeriodKind::financial_year, 2025});
}

TEST_CASE("a set with a number, rank or closeness that cannot be is refused with its place") {
  CHECK(text(parse("382,1,777,Close\n").error()) ==
        "test.csv, row 2, column 'neighbour_dfe_number': No authority has the DfE number '777'.");
  CHECK(text(parse("382,1,383,Close\n382,3,384,Close\n").error()) ==
        "test.csv, row 3, column 'rank': The ranks of an authority do not count up from 1.");
  CHECK(text(parse("382,1,383,Near\n").error()) ==
        "test.csv, row 2, column 'closeness': 'Near' is not known. Write Extremely close, Very "
        "close, Close, Somewhat close or Not close.");
}

}  // namespace plumbline
