#include "demo/health_lines.h"

#include "demo/draws.h"

namespace plumbline {
namespace {

struct HealthModel {
  std::string_view code;
  std::int64_t pence;        // gross, for each resident
  std::int64_t deprivation;  // more in the most deprived than in the least, in thousandths
  std::int64_t employees;
};

constexpr HealthModel models[] = {
    {"RO3_SEXUAL_HEALTH_SERVICES_STI_TESTING_AND_TREATMENT_PRESCRIBED_FUNCTIONS", 640, 600, 40},
    {"RO3_SEXUAL_HEALTH_SERVICES_CONTRACEPTION_PRESCRIBED_FUNCTIONS", 275, 400, 40},
    {"RO3_SEXUAL_HEALTH_SERVICES_ADVICE_PREVENTION_AND_PROMOTION_NON_PRESCRIBED_FUNCTIONS", 95, 400,
     120},
    {"RO3_NHS_HEALTH_CHECK_PROGRAMME_PRESCRIBED_FUNCTIONS", 105, 100, 120},
    {"RO3_HEALTH_PROTECTION_LOCAL_AUTHORITY_ROLE_IN_HEALTH_PROTECTION_PRESCRIBED_FUNCTIONS", 75,
     100, 450},
    {"RO3_NATIONAL_CHILD_MEASUREMENT_PROGRAMME_PRESCRIBED_FUNCTIONS", 30, 100, 200},
    {"RO3_PUBLIC_HEALTH_ADVICE_PRESCRIBED_FUNCTIONS", 90, 100, 700},
    {"RO3_OBESITY_ADULTS", 100, 300, 120},
    {"RO3_OBESITY_CHILDREN", 30, 300, 120},
    {"RO3_PHYSICAL_ACTIVITY_ADULTS", 120, 200, 200},
    {"RO3_PHYSICAL_ACTIVITY_CHILDREN", 32, 200, 200},
    {"RO3_SUBSTANCE_MISUSE_TREATMENT_FOR_DRUG_MISUSE_IN_ADULTS", 800, 900, 60},
    {"RO3_SUBSTANCE_MISUSE_TREATMENT_FOR_ALCOHOL_MISUSE_IN_ADULTS", 340, 800, 60},
    {"RO3_SUBSTANCE_MISUSE_PREVENTING_AND_REDUCING_HARM_FROM_DRUG_MISUSE_IN_ADULTS", 140, 700, 120},
    {"RO3_SUBSTANCE_MISUSE_PREVENTING_AND_REDUCING_HARM_FROM_ALCOHOL_MISUSE_IN_ADULTS", 100, 600,
     120},
    {"RO3_SUBSTANCE_MISUSE_SPECIALIST_DRUG_AND_ALCOHOL_MISUSE_SERVICES_FOR_CHILDREN_AND_YOUNG_"
     "PEOPLE",
     105, 400, 250},
    {"RO3_SMOKING_AND_TOBACCO_STOP_SMOKING_SERVICES_AND_INTERVENTIONS", 235, 500, 250},
    {"RO3_SMOKING_AND_TOBACCO_WIDER_TOBACCO_CONTROL", 27, 400, 350},
    {"RO3_CHILDREN_5_19_PUBLIC_HEALTH_PROGRAMMES", 520, 300, 150},
    {"RO3_MISCELLANEOUS_PUBLIC_HEALTH_SERVICES_CHILDRENS_0_5_SERVICES_PRESCRIBED_FUNCTIONS", 1250,
     400, 80},
    {"RO3_MISCELLANEOUS_PUBLIC_HEALTH_SERVICES_CHILDRENS_0_5_SERVICES_OTHER_NON_PRESCRIBED_"
     "FUNCTIONS",
     230, 500, 150},
    {"RO3_HEALTH_AT_WORK", 17, 100, 300},
    {"RO3_PUBLIC_MENTAL_HEALTH", 150, 300, 250},
    {"RO3_MISCELLANEOUS_PUBLIC_HEALTH_SERVICES", 800, 200, 400},
};

}  // namespace

std::vector<HealthLine> health_lines(const DemoYear& year) {
  constexpr std::int64_t income = 35;
  std::vector<HealthLine> lines;
  for (const HealthModel& model : models) {
    std::int64_t pence = *people_of(year, "everybody") * model.pence;
    pence = with_deprivation(year, pence, model.deprivation);
    pence = scaled(with_trend(year, pence, 15), year.authority->prices);
    pence = scaled(pence, habit_of(year, model.code, 150));
    const std::int64_t spending = scaled(scaled(pence, noise_of(year, model.code, 40)), 10);
    lines.push_back({.code = model.code,
                     .spending = spending,
                     .income = scaled(spending, income),
                     .employees = model.employees});
  }
  return lines;
}

}  // namespace plumbline
