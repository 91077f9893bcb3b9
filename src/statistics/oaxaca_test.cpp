#include "statistics/oaxaca.h"

#include <doctest/doctest.h>

#include "statistics/random.h"
#include "statistics/sums.h"

namespace plumbline {
namespace {

struct Members {
  std::vector<double> outcomes;
  std::vector<double> covariates;

  OaxacaGroup group() const { return {.outcomes = outcomes, .covariates = covariates}; }
};

}  // namespace

TEST_CASE("a gap that comes from deprivation alone is all explained") {
  // Everybody pays 10 and 2 for each point of deprivation; the group has three points more.
  const Members group{{18, 20, 22}, {4, 5, 6}};
  const Members others{{12, 14, 16}, {1, 2, 3}};
  const auto found = oaxaca(group.group(), others.group(), 1);
  CHECK(found->gap == 6);
  CHECK(found->explained == doctest::Approx(6));
  CHECK(found->unexplained == doctest::Approx(0));
  CHECK(*found->explained_percent == doctest::Approx(100));
}

TEST_CASE("a gap between alike groups is all unexplained") {
  const Members group{{15, 17, 19}, {1, 2, 3}};
  const Members others{{12, 14, 16}, {1, 2, 3}};
  const auto found = oaxaca(group.group(), others.group(), 1);
  CHECK(found->explained == doctest::Approx(0));
  CHECK(found->group_coefficient == doctest::Approx(3));
}

TEST_CASE("the covariates can make a gap larger, and then explain less than nothing of it") {
  // The group pays 5 more, and would pay 2 less for its lower deprivation.
  const Members group{{15, 17, 19}, {1, 2, 3}};
  const Members others{{12, 14, 16}, {2, 3, 4}};
  const auto found = oaxaca(group.group(), others.group(), 1);
  CHECK(found->gap == 3);
  CHECK(found->explained == doctest::Approx(-2));
  CHECK(found->unexplained == doctest::Approx(5));
}

TEST_CASE("a gap within its noise has no percentage") {
  const Members group{{18, 20, 22}, {4, 5, 6}};
  const Members others{{12, 14, 16}, {1, 2, 3}};
  CHECK_FALSE(oaxaca(group.group(), others.group(), 1, 6)->explained_percent);
  CHECK(oaxaca(group.group(), others.group(), 1, 5.9)->explained_percent);
  CHECK_FALSE(oaxaca(group.group(), group.group(), 1)->explained_percent);
}

TEST_CASE("the parts add up to the gap, and the dummy finds the unexplained part by itself") {
  Random random(36);
  for (int draw = 0; draw < 100; ++draw) {
    const std::size_t covariates = random.below(4);
    Members group;
    Members others;
    for (int member = 0; member < 40; ++member) {
      Members& of = member % 2 == 0 ? group : others;
      of.outcomes.push_back(7 + random.unit());
      for (std::size_t i = 0; i < covariates; ++i)
        of.covariates.push_back(1 / (0.02 + random.unit()));
    }
    const auto found = oaxaca(group.group(), others.group(), covariates);
    REQUIRE(found);
    CHECK(found->explained + found->unexplained == doctest::Approx(found->gap));
    CHECK(found->group_coefficient == doctest::Approx(found->unexplained).epsilon(1e-9));
    CHECK(total(found->leverages) == doctest::Approx(static_cast<double>(2 + covariates)));

    std::vector<std::size_t> unusual;
    for (std::size_t member = 0; member < found->leverages.size(); ++member) {
      const double mean = static_cast<double>(2 + covariates) / 40;
      if (found->leverages[member] > 3 * mean) unusual.push_back(member);
    }
    CHECK(found->unusual == unusual);

    const auto back = oaxaca(others.group(), group.group(), covariates);
    CHECK(back->explained == doctest::Approx(-found->explained));
  }
}

TEST_CASE("a member far from all others stretches the slopes") {
  Members group;
  Members others;
  for (int member = 0; member < 20; ++member) {
    group.outcomes.push_back(member % 3);
    group.covariates.push_back(member % 4);
    others.outcomes.push_back(member % 5);
    others.covariates.push_back(member == 7 ? 100 : member % 4);
  }
  CHECK(oaxaca(group.group(), others.group(), 1)->unusual == std::vector<std::size_t>{27});
}

TEST_CASE("too little to estimate from has no parts") {
  const Members none{{}, {}};
  const Members one{{18}, {4}};
  const Members others{{12, 14, 16}, {2, 2, 2}};
  CHECK_FALSE(oaxaca(none.group(), others.group(), 1));
  CHECK_FALSE(oaxaca(one.group(), one.group(), 1));
  // Deprivation that differs between the groups and nowhere else is the dummy again.
  CHECK_FALSE(oaxaca(one.group(), others.group(), 1));
  CHECK_THROWS(oaxaca(one.group(), others.group(), 2));
}

}  // namespace plumbline
