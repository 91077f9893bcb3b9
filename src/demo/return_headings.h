// The headings of the Section 251 return that every year has, for returns that are made of it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "demo/demo_year.h"
#include "demo/return_money.h"

namespace plumbline {

enum class Heading : std::uint8_t {
  early_years,
  looked_after,
  other_families,
  safeguarding,
  family_support,
  young_people,
  youth_justice
};
constexpr Heading all_headings[] = {
    Heading::early_years,    Heading::looked_after, Heading::other_families, Heading::safeguarding,
    Heading::family_support, Heading::young_people, Heading::youth_justice};

// The lines that stand under it in the financial year, by the codes of 2013-14.
std::vector<std::string_view> lines_under(Heading heading, std::int16_t year);

Money money_of(const DemoYear& year, const std::vector<std::string_view>& lines);
Money& operator+=(Money& sum, const Money& more);

}  // namespace plumbline
