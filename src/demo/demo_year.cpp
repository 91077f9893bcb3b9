#include "demo/demo_year.h"

#include <algorithm>

#include "demo/draws.h"

namespace plumbline {
namespace {

constexpr std::uint64_t usual_topic = 31;
constexpr std::uint64_t yearly_topic = 32;
constexpr std::int16_t middle_year = 2013;

struct People {
  std::string_view name;
  std::size_t youngest, oldest;
};

constexpr People people[] = {
    {"everybody", 0, oldest_age}, {"children", 0, 17},
    {"born in the year", 0, 0},   {"aged 0 to 4", 0, 4},
    {"aged 3 to 4", 3, 4},        {"aged 4 to 10", 4, 10},
    {"aged 5 to 15", 5, 15},      {"aged 5 to 17", 5, 17},
    {"aged 10 to 17", 10, 17},    {"aged 11 to 17", 11, 17},
    {"aged 15 to 24", 15, 24},    {"aged 16 and over", 16, oldest_age},
    {"aged 18 to 64", 18, 64},    {"aged 65 and over", 65, oldest_age},
    {"adults", 18, oldest_age},
};

std::uint64_t number_of(std::string_view name) {  // FNV-1a
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}

}  // namespace

DemoYear demo_year_of(std::uint64_t seed, const DemoAuthority& authority, std::int16_t year) {
  return {.seed = seed,
          .authority = &authority,
          .year = year,
          .ages = demo_ages(authority, static_cast<std::int16_t>(year - 1)),
          .care = demo_care(seed, authority, year)};
}

std::int64_t residents_of(const DemoYear& year, std::size_t youngest, std::size_t oldest) {
  return residents(year.ages, youngest, oldest);
}

std::optional<std::int64_t> people_of(const DemoYear& year, std::string_view name) {
  if (name == "looked after") return year.care.all;
  if (name == "in need") return year.care.in_need;
  const auto found = std::ranges::find(people, name, &People::name);
  if (found == std::end(people)) return std::nullopt;
  return residents_of(year, found->youngest, found->oldest);
}

Random usual_draws(const DemoYear& year, std::string_view name) {
  return draws_for(year.seed, {usual_topic, number_of(name), year.authority->number});
}

Random yearly_draws(const DemoYear& year, std::string_view name) {
  return draws_for(year.seed, {yearly_topic, number_of(name), year.authority->number,
                               static_cast<std::uint64_t>(year.year)});
}

std::int64_t habit_of(const DemoYear& year, std::string_view name, std::int64_t deviation) {
  Random draws = usual_draws(year, name);
  return thousand + bell(draws, deviation);
}

std::int64_t noise_of(const DemoYear& year, std::string_view name, std::int64_t deviation) {
  Random draws = yearly_draws(year, name);
  return thousand + bell(draws, deviation);
}

std::int64_t with_deprivation(const DemoYear& year, std::int64_t amount, std::int64_t effect) {
  constexpr std::int64_t middling = 400;
  return scaled(amount, thousand + effect * (year.authority->deprivation - middling) / thousand);
}

std::int64_t with_trend(const DemoYear& year, std::int64_t amount, std::int64_t trend) {
  return scaled(amount, thousand + trend * (year.year - middle_year));
}

}  // namespace plumbline
