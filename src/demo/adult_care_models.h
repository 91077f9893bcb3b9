// What the model of adult social care rests on, in thousandths unless it says otherwise.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "demo/adult_care.h"

namespace plumbline {

// Of gross spending.
struct IncomeModel {
  std::int64_t clients, joint, health, other;
};

// A reason of an age.
struct GroupModel {
  std::int64_t clients;  // on 31 March, of 100,000 residents of the age
  std::array<std::int64_t, adults::long_term_settings> shares;  // where they are
  std::array<std::int64_t, adults::long_term_settings> weekly;  // pounds for a week
  std::int64_t hours;     // to maximise independence in a year, of 100,000 residents of the age
  std::int64_t turnover;  // clients in the year for each on 31 March
  bool older;
};

struct SettingModel {
  std::int64_t own;     // provided by the authority itself, where policy is half and half
  std::int64_t grants;  // to voluntary bodies
  IncomeModel of_adults, of_older;
};

struct ServiceModel {
  std::string_view name;
  std::int64_t pence;  // for each adult
  std::int64_t own, grants;
  IncomeModel income;
};

extern const std::array<std::array<GroupModel, adults::adult_ages>, adults::reasons> group_models;
extern const std::array<SettingModel, adults::all_settings> setting_models;
extern const std::array<ServiceModel, adults::services> service_models;

}  // namespace plumbline
