#include <algorithm>
#include <stdexcept>
#include <string>

#include "demo/adult_care.h"
#include "demo/draws.h"
#include "demo/publication_figures.h"

namespace plumbline {
namespace {

// Code, decimals, centre, by deprivation, trend, habit, noise, low, high, of whom, of each.
constexpr RateModel rates[] = {
    {"ASS_1A", 1, 189, -25, 2, 15, 8, 170, 208},
    {"ASS_1B", 1, 768, -60, 2, 35, 15, 640, 900},
    {"ASS_1C1A", 1, 860, 0, 25, 60, 20, 560, 1000},
    {"ASS_1C1B", 1, 760, 0, 25, 120, 40, 420, 1000},
    {"ASS_1C2A", 1, 290, 0, 15, 170, 30, 110, 600, "ASS_1C1A", 1000},
    {"ASS_1C2B", 1, 780, 0, 0, 130, 40, 420, 1000, "ASS_1C1B", 1000},
    {"ASS_1D", 1, 80, -30, -5, 30, 15, 65, 93},
    {"ASS_1E", 1, 68, -150, -5, 280, 60, 15, 200},
    {"ASS_1F", 1, 82, -150, -5, 250, 70, 25, 190},
    {"ASS_1G", 1, 745, -40, 8, 75, 20, 480, 960},
    {"ASS_1H", 1, 590, 0, 5, 170, 50, 200, 900},
    {"ASS_1I1", 1, 444, -60, 5, 55, 25, 330, 590},
    {"ASS_1I2", 1, 390, -60, -15, 90, 35, 220, 560},
    {"ASS_1J", 3, 402, -40, 2, 35, 15, 320, 500},
    {"ASS_2A1", 1, 148, 300, -20, 260, 90, 30, 400},
    {"ASS_2A2", 1, 6700, 250, -15, 140, 50, 2600, 10'500},
    {"ASS_2B1", 1, 820, 0, 2, 50, 25, 620, 980},
    {"ASS_2B2", 1, 31, 0, 10, 300, 80, 8, 110},
    {"ASS_2C1", 1, 96, 0, 10, 300, 100, 15, 300},
    {"ASS_2D", 1, 765, -40, 5, 90, 30, 460, 980},
    {"ASS_3A", 1, 642, -30, 3, 45, 20, 500, 800},
    {"ASS_3B", 1, 412, -60, -10, 90, 35, 230, 600},
    {"ASS_3C", 1, 708, -20, 0, 50, 25, 520, 880},
    {"ASS_3D1", 1, 735, -20, 2, 35, 20, 600, 860},
    {"ASS_3D2", 1, 660, -20, -8, 55, 25, 450, 830},
    {"ASS_4A", 1, 667, -60, 8, 40, 20, 540, 830},
    {"ASS_4B", 1, 812, 0, 15, 50, 20, 640, 970},
    {"ASS_B09", 0, 4650, 300, 10, 160, 40, 2200, 8500},
    {"ASS_B11", 1, 4200, 200, 60, 200, 60, 1600, 11'000},
    {"ASS_B12", 1, 3300, 400, 30, 250, 60, 900, 8500},
    {"ASS_B13", 1, 66, 100, 15, 180, 80, 30, 150},
    {"ASS_B20", 1, 258, 50, 10, 130, 60, 140, 450},
    {"ASS_B14", 1, 812, -50, 10, 55, 20, 600, 960},
    {"ASS_B21", 1, 768, -50, 12, 65, 20, 560, 950},
};

constexpr FigureTable table{rates};

// Clients of an age in the year, per 100,000 residents of that age.
DemoFigure clients(const DemoYear& year, std::size_t age, std::string_view residents) {
  constexpr std::int64_t per = 100'000;
  const CareCell all = sum_of(adult_care(year), {.first_age = age, .last_age = age});
  return {.number = scaled(all.clients_in_year, per, *people_of(year, residents))};
}

CareMoney everything(const AdultCare& care) {
  CareMoney all = sum_of(care, {}).money;
  for (const CareMoney& service : care.by_service) all += service;
  return all;
}

// "ASCFR_H[AGE=18_64,PSR=PHYSICAL,PV=OWN,SST=STMAX]"
DemoFigure hours(const AdultCare& care, std::string_view code) {
  constexpr std::string_view reason_codes[] = {"PSR=PHYSICAL", "PSR=SENSORY", "PSR=MEMORY",
                                               "PSR=LEARNING", "PSR=MENTAL"};
  const auto reason = std::ranges::find_if(
      reason_codes, [&](std::string_view one) { return code.find(one) != std::string_view::npos; });
  const std::size_t age =
      code.find("AGE=18_64") != std::string_view::npos ? adults::aged_18_64 : adults::aged_65_over;
  const CareCell& cell =
      care.cells.at(static_cast<std::size_t>(reason - reason_codes))[age][adults::to_maximise];
  return {.number =
              code.find("PV=OWN") != std::string_view::npos ? cell.units_own : cell.units_others};
}

}  // namespace

std::optional<DemoFigure> adult_outcome(const DemoYear& year, std::string_view code) {
  if (code == "ASS_B10") return clients(year, adults::aged_18_64, "aged 18 to 64");
  if (code == "ASS_B19") return clients(year, adults::aged_65_over, "aged 65 and over");
  return figure_of(table, year, code);
}

DemoFigure adult_total(const AdultCare& care, std::string_view code) {
  constexpr std::int64_t grants = 45;  // thousandths of gross spending
  if (code.starts_with("ASCFR_H")) return hours(care, code);
  if (code == "ASCFR_R[PV=OWN]") return {.number = care.rate_own, .decimals = 2};
  if (code == "ASCFR_R[PV=OTHERS]") return {.number = care.rate_others, .decimals = 2};
  const CareMoney all = everything(care);
  const std::int64_t spending = without_capital(all);
  if (code == "ASCFR_T01") return {.number = spending};
  if (code == "ASCFR_T02") return {.number = spending - all[adults::all_income]};
  if (code == "ASCFR_T03") return {.number = scaled(spending, grants)};
  throw std::logic_error("no model of the figure " + std::string(code));
}

}  // namespace plumbline
