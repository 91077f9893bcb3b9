// What a fictional authority spends on schools and education, line by line of the return.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "demo/demo_year.h"

namespace plumbline {

// Early years, primary, secondary, special, alternative provision, after 16; gross, income, net.
using EducationMoney = std::array<std::int64_t, 9>;
constexpr std::size_t education_phases = 6;
constexpr std::size_t education_gross = 6;
constexpr std::size_t education_income = 7;
constexpr std::size_t education_net = 8;

// Throws for a line that the model does not know.
EducationMoney education_line(const DemoYear& year, std::string_view code);
// Central services have no phases.
bool has_phases(std::string_view code);
EducationMoney all_education(const DemoYear& year);

}  // namespace plumbline
