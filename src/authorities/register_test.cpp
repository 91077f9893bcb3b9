#include "authorities/register.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"

namespace plumbline {
namespace {

const Register england = Register::built_in();

Period financial_year(int ending) {
  return {PeriodKind::financial_year, static_cast<std::int16_t>(ending)};
}

std::string ons(std::optional<AuthorityId> id) { return id ? england.at(*id).ons_code : "none"; }

AuthorityId known(std::string_view ons_code) {
  return england.by_code(CodeSystem::ons, ons_code).value();
}

}  // namespace

TEST_CASE("an authority is found by the code of each of the four systems") {
  CHECK(ons(england.by_code(CodeSystem::ons, "E08000034")) == "E08000034");
  CHECK(ons(england.by_code(CodeSystem::dfe, "382")) == "E08000034");
  CHECK(ons(england.by_code(CodeSystem::mhclg, "E4703")) == "E08000034");
  CHECK(ons(england.by_code(CodeSystem::cassr, "102")) == "E10000006");
  CHECK(ons(england.by_code(CodeSystem::any, " E4703 ")) == "E08000034");
  CHECK(ons(england.by_dfe(382, financial_year(2013))) == "E08000034");
}

TEST_CASE("a code that nobody has is not found, however odd") {
  for (const int number : {-1, 0, 999, 1000, 100'000}) {
    CAPTURE(number);
    CHECK_FALSE(england.by_dfe(number, financial_year(2013)));
  }
  for (const char* code : {"", "E08", "E08000099", "1e9", "٣٨٢"}) {
    CAPTURE(code);
    CHECK_FALSE(england.by_code(CodeSystem::any, code));
  }
}

TEST_CASE("three digits mean a DfE number unless the file says CASSR or nobody has that number") {
  CHECK(england.at(*england.by_code(CodeSystem::any, "102")).name == "Cumbria");
  CHECK(england.at(*england.by_code(CodeSystem::any, "111")).name == "Hartlepool");
  CHECK(england.at(*england.by_code(CodeSystem::any, "204")).name == "Hackney");
  CHECK(england.at(*england.by_code(CodeSystem::cassr, "204")).name == "Barnsley");
}

TEST_CASE("a number that a successor kept means the authority of the time") {
  CHECK(ons(england.by_dfe(815, financial_year(2013))) == "E10000023");
  CHECK(ons(england.by_dfe(815, financial_year(2023))) == "E10000023");
  CHECK(ons(england.by_dfe(815, financial_year(2024))) == "E06000065");
  CHECK(ons(england.by_dfe(840, financial_year(2009))) == "E10000010");
  CHECK(ons(england.by_dfe(840, financial_year(2010))) == "E06000047");
}

TEST_CASE("a new code used before its date means the authority of the time with the same area") {
  CHECK(ons(england.by_code(CodeSystem::ons, "E06000065", financial_year(2013))) == "E10000023");
  CHECK(ons(england.by_code(CodeSystem::ons, "E10000023", financial_year(2024))) == "E06000065");
  CHECK(ons(england.by_code(CodeSystem::ons, "E06000065")) == "E06000065");
}

TEST_CASE("a code of another area stays that area, whatever the date") {
  CHECK(ons(england.by_code(CodeSystem::ons, "E06000059", financial_year(2013))) == "E06000059");
  CHECK(ons(england.by_dfe(838, financial_year(2013))) == "E06000059");
}

TEST_CASE("codes from before and after a change of boundary are one authority") {
  CHECK(ons(england.by_code(CodeSystem::ons, "E06000048")) == "E06000057");
  CHECK(ons(england.by_code(CodeSystem::ons, "E08000020")) == "E08000037");
  CHECK(ons(england.by_code(CodeSystem::ons, "E08000038")) == "E08000016");
}

TEST_CASE("Dorset is the county or the unitary authority by the year") {
  CHECK(ons(england.by_name("Dorset", financial_year(2013))) == "E10000009");
  CHECK(ons(england.by_name("Dorset", financial_year(2019))) == "E10000009");
  CHECK(ons(england.by_name("Dorset", financial_year(2020))) == "E06000059");
  CHECK(ons(england.by_name("Dorset (Pre LG)", financial_year(2024))) == "E10000009");
}

TEST_CASE("a name is found in any spelling that files use") {
  for (const char* name : {"Kingston upon Hull, City of", "KINGSTON UPON HULL", "Hull City Council",
                           "Kingston-upon-Hull UA", " Kingston  Upon\nHull, City of "}) {
    CAPTURE(name);
    CHECK(ons(england.by_name(name, financial_year(2013))) == "E06000010");
  }
  CHECK(ons(england.by_name("St Helens", financial_year(2013))) == "E08000013");
  CHECK(ons(england.by_name("Redcar & Cleveland", financial_year(2013))) == "E06000003");
}

TEST_CASE("a name that is not known is refused with the nearest one") {
  const auto found = england.find({.name = "Kirkless", .when = financial_year(2013)});
  REQUIRE_FALSE(found);
  CHECK(text(found.error()) ==
        "There is no authority called 'Kirkless'. The nearest name is 'Kirklees'.");
}

TEST_CASE("a district that is named where an authority should be is said to be one") {
  const auto found = england.find({.name = "Harrogate", .when = financial_year(2013)});
  REQUIRE_FALSE(found);
  CHECK(text(found.error()) ==
        "There is no authority called 'Harrogate'. It is a district of North Yorkshire.");
}

TEST_CASE("a code that is not known is refused with an example of one") {
  const auto found = england.find({.code = "E08000099", .when = financial_year(2013)});
  REQUIRE_FALSE(found);
  CHECK(text(found.error()) ==
        "There is no authority with the code 'E08000099'. Codes look like E06000001, which is "
        "Hartlepool.");
}

TEST_CASE("nothing is to be remarked when code, name and date agree") {
  const auto found =
      england.find({.code = "825", .name = "Buckinghamshire", .when = financial_year(2013)});
  CHECK(ons(found->id) == "E10000002");
  CHECK(found->notice.empty());
}

TEST_CASE("a short name that nobody has is answered with whom it may mean") {
  const auto offered = [](std::string_view name, std::int16_t year) {
    return england.find({.name = name, .when = financial_year(year)}).error().hint;
  };
  CHECK(offered("Hull", 2013) == "The nearest name is 'Kingston Upon Hull, City of'.");
  CHECK(offered("Southend", 2013) == "The nearest name is 'Southend-on-Sea'.");
  CHECK(offered("Brighton", 2013) == "The nearest name is 'Brighton and Hove'.");
  CHECK(offered("Bath", 2013) == "The nearest name is 'Bath and North East Somerset'.");
  CHECK(offered("BCP", 2021) == "The nearest name is 'Bournemouth, Christchurch and Poole'.");
  CHECK(offered("BCP", 2013) == "The nearest name is 'Bournemouth, Christchurch and Poole'.");
  CHECK(offered("Kingston", 2013) ==
        "Names like it are 'Kingston Upon Hull, City of' and 'Kingston upon Thames'.");
  CHECK(offered("North", 2013).ends_with(" more."));
  CHECK(offered("Narnia", 2013) == "");
}

TEST_CASE("when code and name disagree the code is used and the reader is told") {
  const auto found = england.find({.code = "382", .name = "Leeds", .when = financial_year(2013)});
  CHECK(ons(found->id) == "E08000034");
  CHECK(
      found->notice ==
      "The code '382' is Kirklees Council, but the name beside it is 'Leeds'. The code was used.");
}

TEST_CASE("a name that is not known beside a good code is reported") {
  const auto found =
      england.find({.code = "382", .name = "Kirkless", .when = financial_year(2013)});
  CHECK(found->notice ==
        "The code '382' is Kirklees Council, and 'Kirkless' is not a known name of it.");
}

TEST_CASE("when the code is not known the name is used and the reader is told") {
  const auto found = england.find({.code = "X1", .name = "Leeds", .when = financial_year(2013)});
  CHECK(ons(found->id) == "E08000035");
  CHECK(found->notice == "The code 'X1' is not known; the name 'Leeds' was used.");
}

TEST_CASE("an authority named for a year it did not see is found with a notice") {
  const auto late = england.find({.code = "E10000006", .when = financial_year(2024)});
  CHECK(ons(late->id) == "E10000006");
  CHECK(late->notice == "Cumbria County Council ended on 31 March 2023, before 2023-24.");
  const auto early = england.find({.name = "Cumberland", .when = {PeriodKind::mid_year, 2021}});
  CHECK(early->notice == "Cumberland Council began on 1 April 2023, after mid-2021.");
}

TEST_CASE("England had 152 authorities with social care from 2009 and has 153 from 2023") {
  CHECK(england.in_year(financial_year(2009)).size() == 150);
  CHECK(england.in_year(financial_year(2013)).size() == 152);
  CHECK(england.in_year(financial_year(2020)).size() == 151);
  CHECK(england.in_year(financial_year(2022)).size() == 152);
  CHECK(england.in_year(financial_year(2024)).size() == 153);
}

TEST_CASE("the City of London and the Isles of Scilly are structural exclusions, and only they") {
  std::vector<std::string> names;
  for (const Authority& authority : england.all()) {
    if (authority.structural_exclusion) names.push_back(authority.name);
  }
  CHECK(listed(names) == "Isles of Scilly and City of London");
}

TEST_CASE("a count on the last day of a council still belongs to it") {
  const AuthorityId cumbria = known("E10000006");
  CHECK(england.exists(cumbria, {PeriodKind::march_31, 2023}));
  CHECK_FALSE(england.exists(cumbria, {PeriodKind::mid_year, 2023}));
  CHECK_FALSE(england.exists(cumbria, {PeriodKind::calendar_year, 2023}));
  CHECK_FALSE(england.exists(cumbria, {PeriodKind::september, 2023}));
  CHECK(england.exists(cumbria, {PeriodKind::january, 2023}));
}

TEST_CASE("a district belongs to the upper tier of its time") {
  const Period mid_2014{PeriodKind::mid_year, 2014};
  CHECK(ons(england.upper_tier({}, "Craven", mid_2014)) == "E10000023");
  CHECK(ons(england.upper_tier("E07000163", {}, financial_year(2024))) == "E06000065");
  CHECK(ons(england.upper_tier({}, "Shepway", mid_2014)) == "E10000016");
  CHECK(ons(england.upper_tier({}, "St Albans", mid_2014)) == "E10000015");
  CHECK(england.district({}, "St Albans", mid_2014)->ons_code == "E07000240");
  CHECK(england.district({}, "St Albans", {PeriodKind::mid_year, 2011})->ons_code == "E07000100");
}

TEST_CASE("an authority is its own upper tier, and Wales has none here") {
  const Period mid_2014{PeriodKind::mid_year, 2014};
  CHECK(ons(england.upper_tier({}, "Leeds", mid_2014)) == "E08000035");
  CHECK_FALSE(england.upper_tier({}, "Gwynedd", mid_2014));
  CHECK_FALSE(england.upper_tier("W06000002", {}, mid_2014));
  CHECK_FALSE(england.upper_tier({}, "Atlantis", mid_2014));
}

TEST_CASE("in mid-2014 there were 201 districts in 27 counties") {
  const Period mid_2014{PeriodKind::mid_year, 2014};
  std::size_t districts = 0;
  std::vector<bool> is_county(england.all().size());
  for (const District& district : england.districts()) {
    if (!district.upper_tier || !district.lifetime.contains(deciding_day(mid_2014))) continue;
    ++districts;
    is_county[england.at_time(*district.upper_tier, mid_2014)] = true;
  }
  CHECK(districts == 201);
  CHECK(std::count(is_county.begin(), is_county.end(), true) == 27);
}

}  // namespace plumbline
