// The fictional authorities: what they are called and what is true of each.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace plumbline {

// Financial years, by the year they end in, that the demo nation has files for.
constexpr std::int16_t first_demo_year = 2011;
constexpr std::int16_t last_demo_year = 2014;

// Shares and factors in thousandths.
struct DemoAuthority {
  std::uint64_t number = 0;  // 1 is the first
  std::string ons_code, dfe_number, cassr_code, mhclg_code;
  std::string name;
  std::string type;
  std::string region_code, region;
  std::int16_t first_year = first_demo_year;  // financial years of its life, within the demo's
  std::int16_t last_year = last_demo_year;
  bool tiny = false;  // a structural exclusion

  // Context: nothing that the authority decides.
  std::int64_t children = 0;     // aged 0 to 17 in the middle of 2012
  std::int64_t deprivation = 0;  // 0 the least, 1000 the most
  std::int64_t prices = 1000;    // what the same hour costs; 1000 is the nation's usual
  std::int64_t youth = 0;        // more young than older children when above 0
  std::int64_t elders = 0;       // more old than young adults when above 0

  // Policy: what it decides.
  std::int64_t care_rate = 1000;  // children looked after, beside what deprivation suggests
  std::int64_t homes_share = 0;   // of children looked after who live in children's homes
  std::int64_t bought_share = 0;  // of residential care bought from others

  // Recording.
  std::int64_t overhead_share = 0;  // of what is reported as spent, 30 to 210

  bool exists_in(std::int16_t financial_year) const {
    return first_year <= financial_year && financial_year <= last_year;
  }
};

std::vector<DemoAuthority> demo_authorities(std::uint64_t seed);

// The texts that the register is made of.
std::string demo_register_csv(const std::vector<DemoAuthority>& authorities);
std::string demo_aliases_csv(const std::vector<DemoAuthority>& authorities);
std::string demo_districts_csv();
std::string demo_neighbours_csv(const std::vector<DemoAuthority>& authorities);

}  // namespace plumbline
