#include "demo/slips.h"

#include <algorithm>
#include <string_view>

#include "demo/draws.h"

namespace plumbline {
namespace {

constexpr std::uint64_t topic = 5;
constexpr std::int64_t days_in_week = 7;

struct Description {
  SlipKind kind;
  std::int16_t year;
  std::string_view words;
  std::string_view item;
  std::string_view what;
};

constexpr Description descriptions[] = {
    {SlipKind::return_in_thousands, 2012, "£ in £000", "S251_L_*",
     "The whole return was filled in in thousands of pounds. A later edition puts it right."},
    {SlipKind::line_in_thousands, 2013, "£ in £000", "S251_L_FOST",
     "Fostering was filled in in thousands of pounds; the total above it is right."},
    {SlipKind::total_in_line, 2013, "total in a line", "S251_L_CLA_OTHER",
     "The total of children looked after stands in one of its lines."},
    {SlipKind::zero_for_blank, 2013, "zero for blank", "S251_L_ADOPT",
     "Adoption was left empty and became zero, though children were placed for adoption."},
    {SlipKind::income_sign, 2013, "wrong sign", "S251_L_*",
     "Income was written as a negative figure throughout."},
    {SlipKind::copied_forward, 2013, "last year's figures", "S251_L_FOST",
     "Residential care, fostering and leaving care repeat the year before to the pound."},
    {SlipKind::weeks_for_home_days, 2013, "weeks for days", "S251_P09",
     "Residential care was counted in weeks where days were asked for."},
    {SlipKind::weeks_for_foster_days, 2013, "weeks for days", "S251_P11",
     "Foster care was counted in weeks where days were asked for."},
    {SlipKind::wrong_age_band, 2013, "wrong age band", "S251_P04",
     "Those aged 16 and 17 are half of what they should be: only one of two years of age was "
     "counted."},
};
static_assert(std::size(descriptions) == slip_kinds);

constexpr std::string_view copied[] = {"S251_L_RES", "S251_L_FOST", "S251_L_LEAVING"};

const Description& description(SlipKind kind) {
  return descriptions[static_cast<std::size_t>(kind)];
}

void in_thousands(ReturnLine& line) {
  for (std::int64_t& amount : line.money) amount = scaled(amount, 1);
}

}  // namespace

std::vector<PlantedSlip> plant_slips(std::uint64_t seed,
                                     const std::vector<DemoAuthority>& authorities) {
  std::vector<std::uint64_t> able;
  for (const DemoAuthority& one : authorities) {
    const bool lasting = one.first_year == first_demo_year && one.last_year == last_demo_year;
    if (lasting && !one.tiny) able.push_back(one.number);
  }
  Random draws = draws_for(seed, {topic});
  std::vector<PlantedSlip> planted;
  for (const Description& one : descriptions) {
    const auto chosen = able.begin() + static_cast<std::ptrdiff_t>(draws.below(able.size()));
    planted.push_back({one.kind, *chosen, one.year});
    able.erase(chosen);
  }
  return planted;
}

bool slips(const std::vector<PlantedSlip>& planted, SlipKind kind, const DemoAuthority& authority,
           std::int16_t year) {
  return std::ranges::any_of(planted, [&](const PlantedSlip& slip) {
    return slip.kind == kind && slip.authority == authority.number && slip.year == year;
  });
}

void copy_forward(std::vector<ReturnLine>& lines, std::vector<ReturnLine> year_before) {
  for (const std::string_view code : copied) {
    find_line(lines, code)->money = find_line(year_before, code)->money;
  }
}

void slip_before_totals(const std::vector<PlantedSlip>& planted, const DemoAuthority& authority,
                        std::int16_t year, std::vector<ReturnLine>& lines) {
  if (slips(planted, SlipKind::zero_for_blank, authority, year)) {
    find_line(lines, description(SlipKind::zero_for_blank).item)->money = {};
  }
}

void slip_after_totals(const std::vector<PlantedSlip>& planted, const DemoAuthority& authority,
                       std::int16_t year, bool corrected, std::vector<ReturnLine>& lines) {
  const auto makes = [&](SlipKind kind) { return slips(planted, kind, authority, year); };
  if (makes(SlipKind::return_in_thousands) && !corrected)
    std::ranges::for_each(lines, in_thousands);
  if (makes(SlipKind::line_in_thousands)) {
    in_thousands(*find_line(lines, description(SlipKind::line_in_thousands).item));
  }
  if (makes(SlipKind::total_in_line)) {
    find_line(lines, description(SlipKind::total_in_line).item)->money =
        find_line(lines, "S251_L_CLA_TOTAL")->money;
  }
  if (!makes(SlipKind::income_sign)) return;
  for (ReturnLine& line : lines) line.money[income_column] = -line.money[income_column];
}

void slip_days(const std::vector<PlantedSlip>& planted, const DemoAuthority& authority,
               std::int16_t year, DemoDays& days) {
  if (slips(planted, SlipKind::weeks_for_home_days, authority, year)) {
    days.homes = scaled(days.homes, 1, days_in_week);
  }
  if (slips(planted, SlipKind::weeks_for_foster_days, authority, year)) {
    days.fostered = scaled(days.fostered, 1, days_in_week);
  }
}

void slip_ages(const std::vector<PlantedSlip>& planted, const DemoAuthority& authority,
               std::int16_t year, Ages& ages) {
  if (!slips(planted, SlipKind::wrong_age_band, authority, year)) return;
  ages[16] = scaled(ages[16], 1, 2);
  ages[17] = scaled(ages[17], 1, 2);
}

std::vector<DemoSlip> described(const std::vector<PlantedSlip>& planted,
                                const std::vector<DemoAuthority>& authorities) {
  std::vector<DemoSlip> all;
  for (const PlantedSlip& slip : planted) {
    const auto whose = std::ranges::find(authorities, slip.authority, &DemoAuthority::number);
    const Description& words = description(slip.kind);
    all.push_back({.kind = std::string(words.words),
                   .file = {},
                   .dfe_number = whose->dfe_number,
                   .year = slip.year,
                   .item = std::string(words.item),
                   .what = std::string(words.what)});
  }
  return all;
}

}  // namespace plumbline
