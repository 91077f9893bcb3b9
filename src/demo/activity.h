// How many children the fictional authorities have, and what is done for them.
#pragma once

#include <array>
#include <cstdint>

#include "demo/places.h"

namespace plumbline {

constexpr std::size_t oldest_age = 90;  // and older

// Residents by single year of age in the middle of a year.
using Ages = std::array<std::int64_t, oldest_age + 1>;
Ages demo_ages(const DemoAuthority& authority, std::int16_t year);
std::int64_t residents(const Ages& ages, std::size_t youngest, std::size_t oldest);

// Children looked after on 31 March of a year, and where they live.
struct DemoCare {
  std::int64_t all = 0;
  std::int64_t fostered = 0, homes = 0, for_adoption = 0, with_parents = 0, community = 0;
  std::int64_t other_residential = 0, residential_school = 0;
  std::int64_t unaccompanied = 0;  // wherever they live
  std::int64_t in_need = 0, plans = 0;
  std::int64_t long_term = 0, same_carer = 0;  // under 16, and of those with one carer for 2 years
};
DemoCare demo_care(std::uint64_t seed, const DemoAuthority& authority, std::int16_t year);

// Days of care in a financial year.
struct DemoDays {
  std::int64_t homes = 0, fostered = 0, for_adoption = 0;
};
DemoDays demo_days(std::uint64_t seed, const DemoAuthority& authority, std::int16_t year);

}  // namespace plumbline
