#include <algorithm>
#include <vector>

#include "base/period.h"
#include "demo/draws.h"
#include "demo/education_lines.h"
#include "demo/publication_figures.h"
#include "demo/return_headings.h"

namespace plumbline {
namespace {

std::int64_t gross(const DemoYear& year, const std::vector<std::string_view>& lines) {
  return money_of(year, lines)[gross_column];
}

std::int64_t gross(const DemoYear& year, Heading heading) {
  return gross(year, lines_under(heading, year.year));
}

// Weekly costs to the nearest 5 pounds; none where there is nobody.
std::optional<DemoFigure> weekly(const DemoYear& year, std::int64_t spending, std::int64_t people) {
  constexpr std::int64_t nearest = 5;
  constexpr std::int64_t days_in_week = 7;
  if (people == 0) return std::nullopt;
  const std::int64_t days = days_in_financial_year(year.year);
  return DemoFigure{.number =
                        scaled(spending * days_in_week, 1, people * days * nearest) * nearest};
}

struct TotalCode {
  std::string_view code;
  Heading heading;
};

constexpr TotalCode totals[] = {
    {"LAIT_SURESTARTFINANCE", Heading::early_years},
    {"LAIT_TOTALLACFINANCE", Heading::looked_after},
    {"LAIT_OTHERCHILDREN_AND_FAMILYFINANCE", Heading::other_families},
    {"LAIT_SAFEGUARDINGFINANCE", Heading::safeguarding},
    {"LAIT_FAMILYSUPPORTFINANCE", Heading::family_support},
    {"LAIT_YOUNGPEOPLEFINANCE", Heading::young_people},
    {"LAIT_YOUTHJUSTICEFINANCE", Heading::youth_justice},
};

std::int64_t special_needs(const DemoYear& year) {
  std::int64_t sum = 0;
  for (const std::string_view code :
       {"S251_E_SENSUP", "S251_E_SENDP", "S251_E_TRSEN", "S251_E_SENADM"}) {
    sum += education_line(year, code)[education_gross];
  }
  return sum;
}

std::optional<DemoFigure> weekly_figure(const DemoYear& year, std::string_view code) {
  const DemoCare& care = year.care;
  if (code == "LAIT_LACFINANCE") return weekly(year, gross(year, Heading::looked_after), care.all);
  if (code == "LAIT_FOSTERINGFINANCE")
    return weekly(year, gross(year, {"S251_L_FOST"}), care.fostered);
  if (code == "LAIT_ADOPTIONFINANCE") {
    return weekly(year, gross(year, {"S251_L_ADOPT"}), care.for_adoption);
  }
  if (code == "LAIT_RESCAREFINANCE") return weekly(year, gross(year, {"S251_L_RES"}), care.homes);
  if (code == "LAIT_SWFINANCE") {
    return weekly(year, gross(year, {"S251_L_SOCWORK", "S251_L_COMMISS"}), care.in_need);
  }
  return weekly(year, special_needs(year), school_figure(year, "S251_P21")->number);
}

// Prices rise by about 1.7% a year; those of 2012-13 are 100.
DemoFigure index_of_prices(std::int16_t year) {
  constexpr std::int64_t index[] = {9661, 9828, 10'000, 10'172};
  return {.number = index[year - first_demo_year], .decimals = 2};
}

}  // namespace

std::optional<DemoFigure> spending_tool_figure(const DemoYear& year, std::string_view code) {
  if (code == "CTX_GDP_DEFLATOR") return index_of_prices(year.year);
  const auto total = std::ranges::find(totals, code, &TotalCode::code);
  if (total != std::end(totals)) return DemoFigure{.number = gross(year, total->heading)};
  if (code == "LAIT_LEAVECARESUPSERVTOTEXP") {
    return DemoFigure{.number = gross(year, {"S251_L_LEAVING"})};
  }
  if (code != "LAIT_C_AND_YPEXPENDITURE") return weekly_figure(year, code);
  std::int64_t all = 0;
  for (const Heading heading : all_headings) all += gross(year, heading);
  return DemoFigure{.number = all};
}

}  // namespace plumbline
