#include "demo/demo_nation.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "authorities/neighbours.h"
#include "authorities/register.h"
#include "base/text.h"

namespace plumbline {
namespace {

const DemoNation& nation() {
  static const DemoNation made = make_demo_nation(demo_seed);
  return made;
}

const Register& demo_register() {
  static const Register read =
      *Register::parse(nation().register_csv, nation().aliases_csv, nation().districts_csv);
  return read;
}

Period financial_year(std::int16_t ending) { return {PeriodKind::financial_year, ending}; }

std::string all_bytes(const DemoNation& one) {
  std::string bytes = one.register_csv + one.neighbours_csv + one.aliases_csv + one.districts_csv;
  for (const DemoFile& file : one.files) bytes += file.name + file.text;
  for (const DemoSlip& slip : one.truth.slips) bytes += slip.kind + slip.dfe_number + slip.file;
  return bytes;
}

std::uint64_t hashed(std::string_view bytes) {  // FNV-1a
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}

}  // namespace

TEST_CASE("the same seed makes the same nation, another seed another") {
  CHECK(all_bytes(make_demo_nation(7)) == all_bytes(make_demo_nation(7)));
  CHECK(all_bytes(make_demo_nation(7)) != all_bytes(make_demo_nation(8)));
}

TEST_CASE("the nation of a seed is the same on every machine") {
  // The number changes only when the model does.
  CHECK(hashed(all_bytes(make_demo_nation(1))) == 15697955591189504166U);
}

TEST_CASE("sixty fictional authorities have their years, one abolished and two its successors") {
  const Register& authorities = demo_register();
  CHECK(authorities.in_year(financial_year(2013)).size() == 60);
  CHECK(authorities.in_year(financial_year(2014)).size() == 61);
  const auto before = authorities.by_name("Thrushland", financial_year(2013));
  REQUIRE(before);
  CHECK(authorities.at(*before).successors.size() == 2);
  CHECK_FALSE(authorities.exists(*before, financial_year(2014)));
  const auto after = authorities.by_name("Upper Thrushland", financial_year(2014));
  REQUIRE(after);
  CHECK(authorities.at(*after).predecessors == std::vector{*before});
  CHECK_FALSE(authorities.exists(*after, financial_year(2013)));
}

TEST_CASE("the fictional authorities are of five types and five regions, two of them tiny") {
  std::set<std::string> types;
  std::set<std::string> regions;
  for (const Authority& one : demo_register().all()) {
    types.insert(one.type);
    regions.insert(one.region);
    CHECK(one.official_name.ends_with("(fictional)"));
  }
  CHECK(types == std::set<std::string>{"LB-I", "LB-O", "MD", "SC", "UA"});
  CHECK(regions.size() == 5);
  CHECK(std::ranges::count(demo_register().all(), true, &Authority::structural_exclusion) == 2);
}

TEST_CASE("no fictional name or code is that of a real authority or district") {
  const Register england = Register::built_in();
  for (const Authority& one : demo_register().all()) {
    CAPTURE(one.name);
    for (const std::string& code : {one.ons_code, one.dfe_number, one.cassr_code, one.mhclg_code}) {
      CHECK(code.starts_with("X"));
      CHECK_FALSE(england.by_code(CodeSystem::any, code));
      CHECK_FALSE(england.by_code(CodeSystem::cassr, code));
    }
    for (const std::string& name : {one.name, one.official_name, one.name + " Council"}) {
      CHECK_FALSE(england.by_name(name, financial_year(2013)));
      CHECK_FALSE(england.by_name(name, financial_year(2024)));
      CHECK(england.district("", name, financial_year(2013)) == nullptr);
    }
  }
}

TEST_CASE("every fictional authority but the tiny ones has ten neighbours of its time") {
  const auto set =
      NeighbourSet::parse("demo", nation().neighbours_csv, "neighbours", demo_register());
  REQUIRE(set);
  for (const std::int16_t year : {std::int16_t{2013}, std::int16_t{2014}}) {
    for (const AuthorityId id : demo_register().in_year(financial_year(year))) {
      const Authority& one = demo_register().at(id);
      CAPTURE(one.name);
      const auto neighbours = set->of(id, financial_year(year), demo_register());
      CHECK(neighbours.size() == (one.structural_exclusion ? 0U : 10U));
      for (const Neighbour& other : neighbours) CHECK(other.id != id);
    }
  }
}

TEST_CASE("every fictional file says in its name and first row that it is fictional") {
  std::set<std::string> names;
  for (const DemoFile& file : nation().files) {
    CAPTURE(file.name);
    CHECK(file.name.starts_with("demo_"));
    CHECK(file.text.starts_with("\"Demo nation (fictional): "));
    CHECK(is_valid_utf8(file.text));
    names.insert(file.name);
  }
  CHECK(names.size() == nation().files.size());
}

TEST_CASE("overhead shares run from 3% to 21% of spending") {
  std::int64_t least = 1000;
  std::int64_t most = 0;
  for (const DemoAuthority& one : nation().truth.authorities) {
    least = std::min(least, one.overhead_share);
    most = std::max(most, one.overhead_share);
  }
  CHECK(least >= 30);
  CHECK(least <= 45);
  CHECK(most >= 160);
  CHECK(most <= 210);
}

TEST_CASE("each planted slip names its file and an authority that makes no other") {
  std::set<std::string> whose;
  for (const DemoSlip& slip : nation().truth.slips) {
    CAPTURE(slip.what);
    CHECK(std::ranges::count(nation().files, slip.file, &DemoFile::name) == 1);
    const auto id = demo_register().by_code(CodeSystem::dfe, slip.dfe_number);
    REQUIRE(id);
    CHECK(demo_register().exists(*id, financial_year(slip.year)));
    CHECK_FALSE(demo_register().at(*id).structural_exclusion);
    whose.insert(slip.dfe_number);
  }
  CHECK(whose.size() == nation().truth.slips.size());
  CHECK(whose.size() == 9);
}

}  // namespace plumbline
