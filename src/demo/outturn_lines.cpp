#include "demo/outturn_lines.h"

#include <string_view>
#include <utility>
#include <vector>

#include "demo/adult_care.h"
#include "demo/draws.h"
#include "demo/education_lines.h"
#include "demo/health_lines.h"
#include "demo/return_headings.h"

namespace plumbline {
namespace {

using Lines = std::map<std::string, OutturnColumns>;

// From pounds of spending and of income, and how much of a thousand is paid to employees.
OutturnColumns columns(std::int64_t spending, std::int64_t fees, std::int64_t income,
                       std::int64_t employees) {
  OutturnColumns all = {};
  all[0] = scaled(spending, employees, thousand * thousand);
  all[1] = scaled(spending, 1, thousand) - all[0];
  all[2] = all[0] + all[1];
  all[3] = scaled(fees, 1, thousand);
  all[4] = scaled(income, 1, thousand) - all[3];
  all[5] = all[3] + all[4];
  all[6] = all[2] - all[5];
  return all;
}

OutturnColumns of_children(const Money& money) {
  constexpr std::int64_t employees_of_own = 720;
  const std::int64_t spending = money[gross_column];
  const std::int64_t employees = spending == 0 ? 0 : scaled(money[0], employees_of_own, spending);
  return columns(spending, scaled(money[income_column], 250), money[income_column], employees);
}

struct HeadingCode {
  std::string_view code;
  Heading heading;
};

constexpr HeadingCode heading_codes[] = {
    {"RO3_SURE_START", Heading::early_years},        {"RO3_OTHER_CF", Heading::other_families},
    {"RO3_FAMILY_SUPPORT", Heading::family_support}, {"RO3_YOUTH_JUSTICE", Heading::youth_justice},
    {"RO3_SAFEGUARDING", Heading::safeguarding},     {"RO3_YOUNG_PEOPLE", Heading::young_people},
};

OutturnColumns add_looked_after(const DemoYear& year, Lines& all) {
  constexpr std::pair<std::string_view, std::string_view> apart[] = {
      {"S251_L_RES", "RO3_CLA_RESIDENTIAL"},
      {"S251_L_FOST", "RO3_CLA_FOSTERING"},
      {"S251_L_ASYLUM", "RO3_CLA_ASYLUM"}};
  std::vector<std::string_view> rest = lines_under(Heading::looked_after, year.year);
  OutturnColumns total = {};
  for (const auto& [line, code] : apart) {
    std::erase(rest, line);
    total += all[std::string(code)] = of_children(money_of(year, {line}));
  }
  total += all["RO3_CLA_OTHER"] = of_children(money_of(year, rest));
  all["RO3_CLA"] = total;
  return total;
}

void add_children(const DemoYear& year, Lines& all) {
  OutturnColumns total = add_looked_after(year, all);
  for (const auto& [code, heading] : heading_codes) {
    total += all[std::string(code)] = of_children(money_of(year, lines_under(heading, year.year)));
  }
  // Families of asylum seekers: a small line beside that of children who came alone.
  const std::int64_t families = *people_of(year, "children") * 2;
  total += all["RO3_ASYLUM"] =
      columns(scaled(families, habit_of(year, "RO3_ASYLUM", 250)), 0, 0, 400);
  all["RO3_CHILDREN_TOTAL"] = total;
  all["RSX_CHILDREN_SOCIAL_CARE"] = total;
}

OutturnColumns of_adults(const CareMoney& money) {
  const std::int64_t spending = without_capital(money);
  const std::int64_t employees = spending == 0 ? 0 : scaled(money[adults::own], 750, spending);
  return columns(spending, money[adults::from_clients], money[adults::all_income], employees);
}

void add_adults(const DemoYear& year, Lines& all) {
  constexpr std::string_view reason_codes[] = {"PHYSICAL", "SENSORY", "MEMORY", "LEARNING",
                                               "MENTAL"};
  constexpr std::string_view age_codes[] = {"18_64", "65P"};
  constexpr std::string_view service_codes[] = {
      "SUBSTANCE", "",           "CARERS",      "ISOLATION",
      "EQUIPMENT", "ASSESSMENT", "INFORMATION", "COMMISSIONING"};
  const AdultCare care = adult_care(year);
  OutturnColumns total = {};
  const auto add = [&](std::string code, const CareMoney& money) {
    const OutturnColumns line = of_adults(money);
    total += line;
    all.emplace(std::move(code), line);
  };
  for (std::size_t reason = 0; reason < adults::reasons; ++reason) {
    for (std::size_t age = 0; age < adults::adult_ages; ++age) {
      add(std::string("RO3_").append(reason_codes[reason]).append("_").append(age_codes[age]),
          sum_of(care,
                 {.first_reason = reason, .last_reason = reason, .first_age = age, .last_age = age})
              .money);
    }
  }
  for (std::size_t i = 0; i < adults::services; ++i) {
    CareMoney money = care.by_service[i];
    if (i == adults::asylum) continue;
    if (i == adults::isolation) money += care.by_service[adults::asylum];  // has no line of its own
    add(std::string("RO3_").append(service_codes[i]), money);
  }
  all["RO3_ADULTS_TOTAL"] = total;
  all["RSX_ADULT_SOCIAL_CARE"] = total;
}

void add_public_health(const DemoYear& year, Lines& all) {
  OutturnColumns total = {};
  for (const HealthLine& line : health_lines(year)) {
    const OutturnColumns money =
        columns(line.spending, scaled(line.income, 150), line.income, line.employees);
    total += money;
    all[std::string(line.code)] = money;
  }
  all["RO3_PUBLIC_HEALTH_TOTAL"] = total;
  all["RSX_PUBLIC_HEALTH"] = total;
}

struct OtherService {
  std::string_view code;
  std::int64_t pence;  // gross, for each resident
  std::int64_t income, employees;
};

constexpr OtherService other_services[] = {
    {"RSX_HIGHWAYS_AND_TRANSPORT_SERVICES", 13'500, 330, 180},
    {"RSX_HOUSING", 7500, 350, 220},
    {"RSX_CULTURAL_AND_RELATED_SERVICES", 7800, 280, 420},
    {"RSX_ENVIRONMENTAL_AND_REGULATORY_SERVICES", 12'500, 240, 320},
    {"RSX_PLANNING_AND_DEVELOPMENT_SERVICES", 5200, 420, 430},
    {"RSX_FIRE_AND_RESCUE_SERVICES", 4100, 60, 760},
    {"RSX_CENTRAL_SERVICES", 9000, 380, 450},
    {"RSX_OTHER_SERVICES", 900, 250, 250},
};

void add_other_services(const DemoYear& year, Lines& all) {
  const EducationMoney education = all_education(year);
  all["RSX_EDUCATION_SERVICES"] =
      columns(education[education_gross], scaled(education[education_income], 300),
              education[education_income], 620);
  for (const OtherService& one : other_services) {
    std::int64_t pence = *people_of(year, "everybody") * one.pence;
    pence = with_deprivation(year, pence, 250);
    pence = with_trend(year, scaled(pence, habit_of(year, one.code, 110)), -20);
    const std::int64_t spending = scaled(scaled(pence, noise_of(year, one.code, 30)), 10);
    const std::int64_t income = scaled(spending, one.income);
    all[std::string(one.code)] = columns(spending, scaled(income, 700), income, one.employees);
  }
}

}  // namespace

OutturnColumns& operator+=(OutturnColumns& sum, const OutturnColumns& more) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += more[i];
  return sum;
}

std::map<std::string, OutturnColumns> revenue_outturn(const DemoYear& year) {
  Lines all;
  add_children(year, all);
  add_adults(year, all);
  add_public_health(year, all);
  add_other_services(year, all);
  OutturnColumns total = {};
  for (const auto& [code, line] : all) {
    if (code.starts_with("RSX_")) total += line;
  }
  all["RSX_TOTAL_SERVICE_EXPENDITURE"] = total;
  return all;
}

std::int64_t net_public_health(const DemoYear& year) {
  std::int64_t net = 0;
  for (const HealthLine& line : health_lines(year)) net += line.spending - line.income;
  return net;
}

}  // namespace plumbline
