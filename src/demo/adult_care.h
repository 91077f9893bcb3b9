// Adult social care of a fictional authority in a year: who has support, for how many weeks, at
// whose hands and for how much. Every publication on adults is made of it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "demo/figure_table.h"

namespace plumbline {

namespace adults {

// Why people need support, how old they are and where they get it, in the order of the layouts.
enum Reason : std::size_t { physical, sensory, memory, learning, mental, reasons };
enum AdultAge : std::size_t { aged_18_64, aged_65_over, adult_ages };
enum Setting : std::size_t {
  nursing,
  residential,
  supported,
  direct_payments,
  home_care,
  supported_living,
  other_community,
  long_term_settings,
  to_maximise = long_term_settings,
  other_short_term,
  all_settings
};

// The columns of the return, in its own order. Whole pounds.
enum CareColumn : std::size_t {
  own,
  others,
  voluntary_grants,
  gross,
  from_clients,
  from_joint,
  from_health,
  other_income,
  all_income,
  net,
  capital_own,
  capital_others,
  capital,
  management,
  care_columns
};

// Services that are not of one client, in the order of the layouts.
enum Service : std::size_t {
  substance,
  asylum,
  carers,
  isolation,
  equipment,
  assessment,
  information,
  commissioning,
  services
};

}  // namespace adults

using CareMoney = std::array<std::int64_t, adults::care_columns>;
CareMoney& operator+=(CareMoney& sum, const CareMoney& more);

struct CareCell {
  CareMoney money = {};
  std::int64_t clients_in_year = 0, clients_at_end = 0;
  // Weeks of the year; of support to maximise independence, hours.
  std::int64_t units_own = 0, units_others = 0;
};
CareCell& operator+=(CareCell& sum, const CareCell& more);

struct AdultCare {
  std::array<std::array<std::array<CareCell, adults::all_settings>, adults::adult_ages>,
             adults::reasons>
      cells;
  std::array<CareMoney, adults::services> by_service;
  std::int64_t rate_own = 0, rate_others = 0;  // pence for an hour of home care
};
AdultCare adult_care(const DemoYear& year);

// Added up over reasons, ages and settings from the first to the last of each.
struct CareRange {
  std::size_t first_reason = 0, last_reason = adults::reasons - 1;
  std::size_t first_age = 0, last_age = adults::adult_ages - 1;
  std::size_t first_setting = 0, last_setting = adults::all_settings - 1;
};
CareCell sum_of(const AdultCare& care, const CareRange& range);

// Totals, hours and hourly rates as they are published. Throws for a code that it does not know.
DemoFigure adult_total(const AdultCare& care, std::string_view code);

// All of it, without capital charges: the total that the revenue outturn has too.
std::int64_t without_capital(const CareMoney& money);

}  // namespace plumbline
