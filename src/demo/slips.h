// Classic mistakes, put into known places of the fictional files.
#pragma once

#include <cstdint>
#include <vector>

#include "demo/activity.h"
#include "demo/demo_nation.h"
#include "demo/spending.h"

namespace plumbline {

enum class SlipKind : std::uint8_t {
  return_in_thousands,
  line_in_thousands,
  total_in_line,
  zero_for_blank,
  income_sign,
  copied_forward,
  weeks_for_home_days,
  weeks_for_foster_days,
  wrong_age_band,
};
constexpr std::size_t slip_kinds = 9;

struct PlantedSlip {
  SlipKind kind;
  std::uint64_t authority;  // its number
  std::int16_t year;
};

// One of each kind, each with another authority.
std::vector<PlantedSlip> plant_slips(std::uint64_t seed,
                                     const std::vector<DemoAuthority>& authorities);

// Who makes which slip in the year.
bool slips(const std::vector<PlantedSlip>& planted, SlipKind kind, const DemoAuthority& authority,
           std::int16_t year);

// Fostering, residential and leaving care as they were the year before.
void copy_forward(std::vector<ReturnLine>& lines, std::vector<ReturnLine> year_before);

// Into a return before its totals are worked out, and after. The corrected edition of a return has
// no return_in_thousands.
void slip_before_totals(const std::vector<PlantedSlip>& planted, const DemoAuthority& authority,
                        std::int16_t year, std::vector<ReturnLine>& lines);
void slip_after_totals(const std::vector<PlantedSlip>& planted, const DemoAuthority& authority,
                       std::int16_t year, bool corrected, std::vector<ReturnLine>& lines);
void slip_days(const std::vector<PlantedSlip>& planted, const DemoAuthority& authority,
               std::int16_t year, DemoDays& days);
// The financial year whose middle-of-year population it is.
void slip_ages(const std::vector<PlantedSlip>& planted, const DemoAuthority& authority,
               std::int16_t year, Ages& ages);

// For the reader of the truth; the file's name is left to whoever names files.
std::vector<DemoSlip> described(const std::vector<PlantedSlip>& planted,
                                const std::vector<DemoAuthority>& authorities);

}  // namespace plumbline
