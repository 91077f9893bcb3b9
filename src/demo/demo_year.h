// One financial year of a fictional authority: what the figures of every publication are made of.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "demo/activity.h"
#include "statistics/random.h"

namespace plumbline {

struct DemoYear {
  std::uint64_t seed = 0;
  const DemoAuthority* authority = nullptr;
  std::int16_t year = 0;
  Ages ages = {};  // in the middle of the calendar year that it begins in
  DemoCare care;   // on 31 March at its end
};

DemoYear demo_year_of(std::uint64_t seed, const DemoAuthority& authority, std::int16_t year);

std::int64_t residents_of(const DemoYear& year, std::size_t youngest, std::size_t oldest);

// People that rates are of, by name: "children", "aged 65 and over", "looked after"; none for a
// name that is not known.
std::optional<std::int64_t> people_of(const DemoYear& year, std::string_view name);

// Draws that belong to a name, such as an item's code: the authority's own in every year, and anew
// each year. A new name leaves the others as they were.
Random usual_draws(const DemoYear& year, std::string_view name);
Random yearly_draws(const DemoYear& year, std::string_view name);

// Around one, in thousandths: what is the authority's own way with what the name says, and what is
// different each year.
std::int64_t habit_of(const DemoYear& year, std::string_view name, std::int64_t deviation);
std::int64_t noise_of(const DemoYear& year, std::string_view name, std::int64_t deviation);

// More in the most deprived authority than in the least, and more each year, both in thousandths.
std::int64_t with_deprivation(const DemoYear& year, std::int64_t amount, std::int64_t effect);
std::int64_t with_trend(const DemoYear& year, std::int64_t amount, std::int64_t trend);

}  // namespace plumbline
