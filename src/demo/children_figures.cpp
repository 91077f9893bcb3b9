#include "base/period.h"
#include "demo/draws.h"
#include "demo/publication_figures.h"

namespace plumbline {
namespace {

// Code, decimals, centre, by deprivation, trend, habit, noise, low, high, of whom, of each.
constexpr RateModel rates[] = {
    {"CIN_REFERRAL", 0, 540, 500, 10, 150, 40, 200, 1200, "children", 10'000},
    {"CIN_REREFERRAL", 0, 225, 0, 0, 130, 50, 110, 380, "CIN_REFERRAL", 1000},
    {"CSS_A04", 0, 780, 0, 10, 80, 30, 500, 960, "CIN_REFERRAL", 1000},
    {"CSS_A05", 0, 850, 0, 5, 70, 30, 560, 990, "CSS_A04", 1000},
    {"CSS_A07", 0, 122, 500, 40, 160, 50, 70, 290, "children", 10'000},
    {"conferences", 0, 440, 0, 0, 110, 40, 260, 580, "CSS_A07", 1000},
    {"in 15 days", 0, 780, 0, 5, 80, 40, 480, 980, "conferences", 1000},
    {"CSS_ICPC_10_DAYS", 0, 550, 0, 0, 120, 40, 300, 800, "in 15 days", 1000},
    {"CSS_ICPC_20_DAYS", 0, 550, 0, 0, 100, 40, 300, 800, "late", 1000},
    {"CSS_A11", 1, 175, 0, 20, 180, 90, 60, 380},
    {"CSS_A12", 1, 28, 0, -40, 300, 200, 2, 90},
    {"CIN_ANYPOINT_CHILD", 0, 2050, 0, 0, 80, 20, 1500, 2800, "in need", 1000},
    {"CSS_A18", 0, 1060, 0, 0, 10, 4, 1005, 1150, "CIN_ANYPOINT_CHILD", 1000},
    {"SSDA903_ADOPTED", 0, 56, 0, 100, 200, 80, 20, 120, "looked after", 1000},
    {"SSDA903_PLACEMENT_ORDERS", 0, 76, 0, 30, 180, 80, 30, 150, "looked after", 1000},
    {"SSDA903_LEFT_AT_16_OVER", 0, 130, 0, 10, 120, 50, 70, 220, "looked after", 1000},
    {"SSDA903_CLA_16_OVER", 0, 205, 0, 5, 100, 30, 120, 320, "looked after", 1000},
    {"SSDA903_CARE_LEAVERS", 0, 380, 0, 10, 120, 30, 220, 560, "looked after", 1000},
    {"CSS_B07", 1, 880, 0, 5, 40, 20, 640, 990},
    {"CSS_B08", 1, 570, -150, 5, 90, 40, 340, 860},
    {"CSS_B09", 1, 165, -200, 20, 200, 100, 60, 330},
    {"CSS_B10", 1, 48, 200, -20, 140, 70, 18, 120},
    {"CSS_A15", 0, 40, 0, 0, 350, 120, 10, 110, "children", 100'000},
    {"YJ_FIRST_TIME_ENTRANTS", 0, 520, 700, -120, 160, 60, 200, 1200, "aged 10 to 17", 100'000},
    {"WORKFORCE_INPOST_FTE", 1, 2850, 500, 15, 120, 30, 1700, 4800, "children", 100'000},
    {"WORKFORCE_VACANCY_RATE_FTE", 1, 140, 200, 20, 350, 120, 15, 380},
    {"WORKFORCE_AGENCY_RATE_FTE", 1, 125, 200, 20, 400, 140, 10, 380},
    {"WORKFORCE_TURNOVER_RATE_FTE", 1, 125, 100, 10, 220, 120, 40, 300},
    {"WORKFORCE_CASELOAD_FTE", 1, 152, 0, 5, 120, 50, 100, 230},
    {"CTX_FOSTSUP", 1, 16, 200, 20, 280, 60, 4, 34},
};

constexpr DifferenceModel differences[] = {
    {"late", "conferences", "in 15 days"},
    {"CSS_ICPC_15_DAYS", "in 15 days", "CSS_ICPC_10_DAYS"},
    {"CSS_ICPC_21_DAYS", "late", "CSS_ICPC_20_DAYS"},
};

constexpr RatioModel ratios[] = {
    {"CSS_A05_SHARE", 1, "CSS_A05", 100, "CSS_A04"},
    {"CSS_A07_RATE", 1, "CSS_A07", 10'000, "children"},
    {"CSS_A08_RATE", 1, "conferences", 10'000, "children"},
    {"CSS_A09_SHARE", 1, "in 15 days", 100, "conferences"},
};

constexpr FigureTable table{rates, differences, ratios};

// Of the average of the counts at the two ends of the year; some stays begin and end between them.
std::int64_t days_of_care(const DemoYear& year) {
  const auto before = static_cast<std::int16_t>(year.year - 1);
  const std::int64_t opening = demo_care(year.seed, *year.authority, before).all;
  return scaled((opening + year.care.all) * days_in_financial_year(year.year), 1015, 2 * thousand);
}

// About a hundredth of the days in homes, as they truly were.
std::int64_t secure_days(const DemoYear& year) {
  const DemoDays days = demo_days(year.seed, *year.authority, year.year);
  return scaled(days.homes, scaled(11, habit_of(year, "S251_P22", 250)));
}

}  // namespace

std::optional<DemoFigure> children_figure(const DemoYear& year, std::string_view code) {
  if (code == "SSDA903_CARE_DAYS") return DemoFigure{.number = days_of_care(year)};
  if (code == "S251_P22") return DemoFigure{.number = secure_days(year)};
  return figure_of(table, year, code);
}

}  // namespace plumbline
