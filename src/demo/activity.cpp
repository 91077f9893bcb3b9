#include "demo/activity.h"

#include "base/period.h"
#include "demo/draws.h"

namespace plumbline {
namespace {

constexpr std::uint64_t care_topic = 2;
constexpr std::uint64_t days_topic = 3;
constexpr std::uint64_t stability_topic = 8;
constexpr std::uint64_t usual_year = 0;  // what an authority is like whatever the year
constexpr std::int16_t middle_year = 2012;

// Of a thousand aged 0 to 17, as many are of each age as in England in the middle of 2012.
constexpr std::array<std::int64_t, 18> of_children = {60, 60, 60, 59, 58, 58, 56, 55, 53,
                                                      52, 51, 51, 52, 53, 54, 55, 56, 57};

// Adults beside a thousand children: even to 50, then fewer each year.
std::int64_t of_adults(std::size_t age) {
  const auto years = static_cast<std::int64_t>(age);
  if (age == oldest_age) return 40;
  return years <= 50 ? 62 : 62 - (years - 50) * 56 / 39;
}

// About four in ten are under 16 and in care for long; of them 55% to 80% stay with one carer,
// fewer where many live in homes.
void add_stability(std::uint64_t seed, const DemoAuthority& authority, std::int16_t year,
                   DemoCare& care) {
  Random usual = draws_for(seed, {stability_topic, authority.number, usual_year});
  Random draws =
      draws_for(seed, {stability_topic, authority.number, static_cast<std::uint64_t>(year)});
  care.long_term = scaled(care.all, 400 + bell(usual, 40) + bell(draws, 10));
  const std::int64_t stay = 720 - authority.homes_share / 2 + bell(usual, 50) + bell(draws, 20) +
                            std::int64_t{4} * (year - middle_year);
  care.same_carer = scaled(care.long_term, stay);
}

}  // namespace

Ages demo_ages(const DemoAuthority& authority, std::int16_t year) {
  Ages ages = {};
  const std::int64_t years = year - middle_year;
  const std::int64_t growth = thousand + 6 * years;
  const std::int64_t children = scaled(authority.children, growth);
  for (std::size_t age = 0; age < ages.size(); ++age) {
    const bool child = age < of_children.size();
    const auto years_of_age = static_cast<std::int64_t>(age);
    const std::int64_t tilt = child ? authority.youth * (17 - 2 * years_of_age) / 2
                                    : authority.elders * (years_of_age - 45);
    const std::int64_t share = child ? of_children.at(age) : of_adults(age);
    ages[age] = scaled(scaled(children, share), thousand + tilt);
  }
  return ages;
}

std::int64_t residents(const Ages& ages, std::size_t youngest, std::size_t oldest) {
  std::int64_t sum = 0;
  for (std::size_t age = youngest; age <= oldest; ++age) sum += ages.at(age);
  return sum;
}

DemoCare demo_care(std::uint64_t seed, const DemoAuthority& authority, std::int16_t year) {
  Random usual = draws_for(seed, {care_topic, authority.number, usual_year});
  Random draws = draws_for(seed, {care_topic, authority.number, static_cast<std::uint64_t>(year)});
  const Ages ages = demo_ages(authority, static_cast<std::int16_t>(year - 1));
  const std::int64_t children = residents(ages, 0, 17);
  const std::int64_t years = year - middle_year;
  const std::int64_t trend = thousand + 18 * years + bell(draws, 20);
  const auto share = [&](std::int64_t of, std::int64_t centre, std::int64_t spread) {
    const std::int64_t habit = bell(usual, spread);
    return scaled(of, std::max<std::int64_t>(0, centre + habit + bell(draws, spread / 5)));
  };
  DemoCare care;
  // 26 to 96 of 10,000 children, by deprivation, then by policy.
  const std::int64_t expected = scaled(children, 260 + 70 * authority.deprivation / 100, 100'000);
  care.all = scaled(scaled(expected, authority.care_rate), trend);
  care.homes = scaled(care.all, authority.homes_share + bell(draws, 5));
  care.for_adoption = share(care.all, 45, 12);
  care.with_parents = share(care.all, 50, 20);
  care.community = share(care.all, 34, 12);
  care.other_residential = share(care.all, 16, 6);
  care.residential_school = share(care.all, 12, 5);
  care.fostered = care.all - care.homes - care.for_adoption - care.with_parents - care.community -
                  care.other_residential - care.residential_school;
  const bool capital = authority.type.starts_with("LB");
  care.unaccompanied = share(care.all, capital ? 75 : 18, capital ? 20 : 7);
  care.in_need = scaled(share(children, 27, 5), 960 + 6 * authority.deprivation / 10);
  care.plans = share(care.in_need, 118, 25);
  add_stability(seed, authority, year, care);
  return care;
}

DemoDays demo_days(std::uint64_t seed, const DemoAuthority& authority, std::int16_t year) {
  Random draws = draws_for(seed, {days_topic, authority.number, static_cast<std::uint64_t>(year)});
  const DemoCare opening = demo_care(seed, authority, static_cast<std::int16_t>(year - 1));
  const DemoCare closing = demo_care(seed, authority, year);
  const std::int64_t days = days_in_financial_year(year);
  const auto over_year = [&](std::int64_t at_start, std::int64_t at_end, std::int64_t low,
                             std::int64_t high) {
    return scaled((at_start + at_end) * days, between(draws, low, high), 2 * thousand);
  };
  // Short stays begin and end between two counts, most of all in homes.
  return {.homes = over_year(opening.homes, closing.homes, 1000, 1200),
          .fostered = over_year(opening.fostered, closing.fostered, 1000, 1060),
          .for_adoption = over_year(opening.for_adoption, closing.for_adoption, 930, 1070)};
}

}  // namespace plumbline
