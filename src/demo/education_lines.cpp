#include "demo/education_lines.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "demo/draws.h"
#include "demo/publication_figures.h"

namespace plumbline {
namespace {

using Shares = std::array<std::int64_t, education_phases>;

constexpr Shares all_phases = {30, 500, 360, 70, 30, 10};
constexpr Shares high_needs = {10, 200, 190, 430, 130, 40};
constexpr Shares special_alone = {0, 0, 0, 850, 150, 0};
constexpr Shares early_years_alone = {1000, 0, 0, 0, 0, 0};
constexpr Shares central = {};

struct EducationModel {
  std::string_view code;
  std::int64_t pence;  // gross, for each resident aged 5 to 17
  Shares phases;
  std::int64_t deprivation = 0;  // more in the most deprived than in the least, in thousandths
};

constexpr EducationModel models[] = {
    {"S251_E_CONTING", 900, all_phases},
    {"S251_E_BEHAV", 700, all_phases, 300},
    {"S251_E_EAL", 500, all_phases, 500},
    {"S251_E_FSM", 60, all_phases, 200},
    {"S251_E_INS", 700, all_phases},
    {"S251_E_MUSLIB", 150, all_phases},
    {"S251_E_LIC", 250, all_phases},
    {"S251_E_SUPPLY", 600, all_phases},
    {"S251_E_TOPUPM", 24'000, high_needs, 100},
    {"S251_E_TOPUPA", 8500, high_needs, 100},
    {"S251_E_TOPUPI", 12'500, special_alone},
    {"S251_E_ADDHN", 600, high_needs},
    {"S251_E_SENSUP", 4300, all_phases},
    {"S251_E_HOSP", 400, high_needs},
    {"S251_E_OTHAP", 1500, high_needs, 200},
    {"S251_E_INCL", 1600, all_phases, 200},
    {"S251_E_SPDIFF", 100, special_alone},
    {"S251_E_PFI", 500, special_alone},
    {"S251_E_SENDP", 120, high_needs},
    {"S251_E_CRC", 30, special_alone},
    {"S251_E_THER", 500, high_needs},
    {"S251_E_EYCENT", 2400, early_years_alone, 200},
    {"S251_E_CENTRAL", 8500, all_phases},
    {"S251_E_EPS", 1500, central},
    {"S251_E_SENADM", 2000, central},
    {"S251_E_IASS", 250, central},
    {"S251_E_TRSEN", 8800, central},
    {"S251_E_TRMAIN", 5200, central},
    {"S251_E_TR1618", 800, central},
    {"S251_E_TR1925", 300, central},
    {"S251_E_TRP16M", 600, central},
    {"S251_E_PLACES", 500, central},
    {"S251_E_LEACORE", 8500, central},
    {"S251_E_YPLD", 1100, central},
    {"S251_E_ACL", 2400, central},
    {"S251_E_PENS", 2700, central},
    {"S251_E_JOINT", 150, central},
};

constexpr std::string_view schools_budget = "S251_E_ISB";
constexpr std::string_view places = "S251_E_HNPLACE";

// Pounds for a pupil of a maintained school in a year.
struct SchoolPrice {
  std::size_t phase;
  std::string_view pupils;
  std::int64_t pounds;
};

constexpr SchoolPrice prices[] = {
    {0, "S251_P16[PHASE=EY,STATUS=MAINTAINED]", 7600},
    {1, "S251_P16[PHASE=PRI,STATUS=MAINTAINED]", 4150},
    {2, "S251_P16[PHASE=SEC,STATUS=MAINTAINED]", 5300},
    {3, "S251_P16[PHASE=SPEC,STATUS=MAINTAINED]", 19'500},
};

void add_up(const DemoYear& year, std::string_view code, std::int64_t income, EducationMoney& all) {
  if (has_phases(code)) {
    all[education_gross] = 0;
    for (std::size_t i = 0; i < education_phases; ++i) all[education_gross] += all[i];
  }
  const std::int64_t share =
      scaled(income, habit_of(year, std::string("income ").append(code), 200));
  all[education_income] = scaled(all[education_gross], share);
  all[education_net] = all[education_gross] - all[education_income];
}

EducationMoney budget_of_schools(const DemoYear& year) {
  constexpr std::int64_t alternative = 24;  // pounds for each resident aged 5 to 15
  constexpr std::int64_t income = 25;
  EducationMoney all = {};
  for (const SchoolPrice& one : prices) {
    const std::int64_t pupils = school_figure(year, one.pupils)->number;
    std::int64_t money = with_deprivation(year, pupils * one.pounds, 150);
    money = scaled(with_trend(year, money, 12), year.authority->prices);
    all[one.phase] = scaled(money, habit_of(year, one.pupils, 35));
  }
  all[4] =
      scaled(*people_of(year, "aged 5 to 15") * alternative, habit_of(year, schools_budget, 150));
  add_up(year, schools_budget, income, all);
  return all;
}

// The amount for each place is a part of the budgets of special and alternative schools.
EducationMoney places_of_schools(const DemoYear& year) {
  EducationMoney all = {};
  const EducationMoney budget = budget_of_schools(year);
  all[3] = scaled(budget[3], 520);
  all[4] = scaled(budget[4], 400);
  add_up(year, places, 0, all);
  return all;
}

EducationMoney modelled(const DemoYear& year, const EducationModel& model) {
  constexpr std::int64_t income_of_schools = 25;
  constexpr std::int64_t income_of_central = 90;
  std::int64_t pence = *people_of(year, "aged 5 to 17") * model.pence;
  pence = scaled(with_deprivation(year, pence, model.deprivation), year.authority->prices);
  pence = scaled(with_trend(year, pence, -10), habit_of(year, model.code, 150));
  const std::int64_t gross = scaled(scaled(pence, noise_of(year, model.code, 40)), 10);
  EducationMoney all = {};
  all[education_gross] = gross;
  for (std::size_t i = 0; i < education_phases; ++i) all[i] = scaled(gross, model.phases[i]);
  add_up(year, model.code, has_phases(model.code) ? income_of_schools : income_of_central, all);
  return all;
}

const EducationModel* model_of(std::string_view code) {
  const auto found = std::ranges::find(models, code, &EducationModel::code);
  return found == std::end(models) ? nullptr : found;
}

}  // namespace

bool has_phases(std::string_view code) {
  const EducationModel* model = model_of(code);
  return model == nullptr || model->phases != central;
}

EducationMoney education_line(const DemoYear& year, std::string_view code) {
  if (code == schools_budget) return budget_of_schools(year);
  if (code == places) return places_of_schools(year);
  const EducationModel* model = model_of(code);
  if (model == nullptr) throw std::logic_error("no model of the line " + std::string(code));
  return modelled(year, *model);
}

EducationMoney all_education(const DemoYear& year) {
  EducationMoney sum = budget_of_schools(year);
  for (const EducationModel& model : models) {
    const EducationMoney line = modelled(year, model);
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += line[i];
  }
  return sum;
}

}  // namespace plumbline
