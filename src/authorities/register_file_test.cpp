#include <doctest/doctest.h>
#include <fmt/format.h>

#include "authorities/place.h"

namespace plumbline {
namespace {

constexpr std::string_view header =
    "ons_code,dfe_number,cassr_code,mhclg_code,name,official_name,type,region_code,region,"
    "valid_from,valid_to,predecessors,successors,ons_aliases,structural_exclusion\n";
constexpr std::string_view no_aliases = "alias,ons_code\n";
constexpr std::string_view no_districts = "ons_code,name,upper_ons_code,valid_from,valid_to\n";
constexpr std::string_view two_places =
    "D06000001,D01,,,Marsh,Marsh Council,UA,D12000001,The Levels,,,,,,\n"
    "D06000002,D02,,,Fell,Fell Council,UA,D12000001,The Levels,,,,,,yes\n";

Result<Register> parse(std::string_view rows, std::string_view aliases = {},
                       std::string_view districts = {}) {
  return Register::parse(fmt::format("{}{}", header, rows),
                         fmt::format("{}{}", no_aliases, aliases),
                         fmt::format("{}{}", no_districts, districts));
}

std::string refusal(std::string_view rows, std::string_view aliases = {},
                    std::string_view districts = {}) {
  const auto parsed = parse(rows, aliases, districts);
  return parsed ? "accepted" : text(parsed.error());
}

}  // namespace

TEST_CASE("a made-up nation with codes of its own is a register like any other") {
  const auto nation = parse(two_places, "The Marsh,D06000001\n", "D07000001,Reed,D06000001,,\n");
  REQUIRE(nation);
  const Period when{PeriodKind::financial_year, 2013};
  CHECK(nation->by_code(CodeSystem::dfe, "D02") == AuthorityId{1});
  CHECK(nation->by_name("the marsh", when) == AuthorityId{0});
  CHECK(nation->upper_tier({}, "Reed", when) == AuthorityId{0});
  CHECK(nation->at(1).structural_exclusion);
  CHECK(nation->in_year(when).size() == 2);
  CHECK(classify(*nation, "D12000001", "The Levels") == PlaceKind::region);
  CHECK_FALSE(nation->by_code(CodeSystem::any, "E06000001"));
}

TEST_CASE("a register without a column is refused") {
  const auto parsed = Register::parse("ons_code,name\n", no_aliases, no_districts);
  CHECK(text(parsed.error()) ==
        "authorities.csv, row 1: There is no column 'dfe_number'. The columns there are: ons_code "
        "and name.");
}

TEST_CASE("a row that is too short is refused") {
  CHECK(refusal("D06000001,D01\n") ==
        "authorities.csv, row 2: The row has 2 fields, but the first row has 15.");
}

TEST_CASE("a code that two authorities claim is refused") {
  CHECK(refusal("A,1,,,Marsh,,UA,,,,,,,,\nB,1,,,Fell,,UA,,,,,,,,\n") ==
        "authorities.csv, row 3, column 'dfe_number': The code '1' of Fell is already that of "
        "Marsh. A code may have one holder at a time.");
  CHECK(refusal("A,1,,,Marsh,,UA,,,,,,,B,\nB,2,,,Fell,,UA,,,,,,,,\n") ==
        "authorities.csv, row 3, column 'ons_code': The code 'B' of Fell is already that of Marsh. "
        "A code may have one holder at a time.");
}

TEST_CASE("a successor may keep the number of the one before it") {
  const auto parsed =
      parse("A,1,7,,Marsh,,SC,,,,2019-03-31,,B,,\nB,1,7,,Marsh,,UA,,,2019-04-01,,A,,,\n");
  REQUIRE(parsed);
  CHECK(parsed->at(0).successors == std::vector<AuthorityId>{1});
  CHECK(parsed->by_code(CodeSystem::cassr, "7") == AuthorityId{1});
}

TEST_CASE("a name that two authorities have at one time is refused") {
  CHECK(refusal(two_places, "fell,D06000001\n") ==
        "authorities.csv and aliases.csv: 'Fell' names both Marsh Council (D06000001) and Fell "
        "Council (D06000002) at one time. A name may have one bearer at a time: take it from one "
        "of them.");
}

TEST_CASE("dates that are not dates are refused with their place") {
  CHECK(refusal("A,1,,,Marsh,,UA,,,2019-02-30,,,,,\n") ==
        "authorities.csv, row 2, column 'valid_from': '2019-02-30' is not a date. Write dates as "
        "2019-04-01.");
  for (const char* date : {"2019", "01/04/2019", "2019-4-1", "2019-00-01", "20x9-04-01"}) {
    CAPTURE(date);
    CHECK_FALSE(parse(fmt::format("A,1,,,Marsh,,UA,,,{},,,,,\n", date)));
  }
  CHECK(refusal("A,1,,,Marsh,,UA,,,2019-04-01,2018-03-31,,,,\n") ==
        "authorities.csv, row 2, column 'valid_to': The last day is before the first.");
}

TEST_CASE("a successor, alias or district of nobody is refused") {
  CHECK(refusal("A,1,,,Marsh,,UA,,,,,,Z,,\n") ==
        "authorities.csv, row 2, column 'successors': 'Z' is not in the register. Add it as a row "
        "of its own, or take it out here.");
  CHECK(refusal(two_places, "Bog,Z\n") ==
        "aliases.csv, row 2, column 'ons_code': 'Z' is not in the register.");
  CHECK(refusal(two_places, {}, "D07000001,Reed,Z,,\n") ==
        "districts.csv, row 2, column 'upper_ons_code': 'Z' is not in the register.");
  CHECK(refusal(two_places, {}, "D,Reed,D06000001,,\nD,Rush,D06000001,,\n") ==
        "districts.csv, row 3, column 'ons_code': The code is empty or stands in another row too.");
}

TEST_CASE("an authority without a code or a name is refused") {
  CHECK(refusal(",1,,,Marsh,,UA,,,,,,,,\n") ==
        "authorities.csv, row 2, column 'ons_code': The field is empty.");
  CHECK(refusal("A,1,,,,,UA,,,,,,,,\n") ==
        "authorities.csv, row 2, column 'name': The field is empty.");
}

}  // namespace plumbline
