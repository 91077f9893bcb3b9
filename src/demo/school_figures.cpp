#include <algorithm>

#include "demo/draws.h"
#include "demo/publication_figures.h"

namespace plumbline {
namespace {

// Code, decimals, centre, by deprivation, trend, habit, noise, low, high, of whom, of each.
constexpr RateModel rates[] = {
    {"primary", 0, 930, 0, 2, 15, 3, 860, 980, "aged 4 to 10", 1000},
    {"secondary", 0, 800, 0, 0, 25, 4, 700, 900, "aged 11 to 17", 1000},
    {"special", 0, 11, 100, 10, 150, 20, 7, 17, "aged 5 to 17", 1000},
    {"S251_P16[PHASE=EY,STATUS=MAINTAINED]", 0, 26, 300, 0, 200, 20, 14, 60, "aged 3 to 4", 1000},
    {"S251_P16[PHASE=PRI,STATUS=ACADEMY]", 0, 70, 0, 350, 400, 30, 10, 250, "primary", 1000},
    {"S251_P16[PHASE=SEC,STATUS=ACADEMY]", 0, 440, 0, 200, 220, 30, 120, 800, "secondary", 1000},
    {"S251_P16[PHASE=SPEC,STATUS=ACADEMY]", 0, 90, 0, 200, 250, 30, 40, 220, "special", 1000},
    {"S251_P16[PHASE=EY,STATUS=ACADEMY]", 0, 0, 0, 0, 0, 0, 0, 0, "aged 3 to 4", 1000},
    {"S251_P18[PHASE=PRI]", 1, 488, 0, 0, 25, 8, 420, 560, "primary", 1000},
    {"S251_P18[PHASE=SEC]", 1, 671, 0, 0, 25, 8, 570, 770, "secondary", 1000},
    {"S251_P18[PHASE=SPEC]", 1, 1600, 0, 0, 60, 10, 1200, 2100, "special", 1000},
    {"S251_P18[PHASE=EY]", 1, 620, 0, 0, 60, 20, 450, 800, "S251_P16[PHASE=EY,STATUS=MAINTAINED]",
     1000},
    {"S251_P19[STAGE=KS2]", 1, 750, -110, 15, 35, 15, 600, 900},
    {"S251_P19[STAGE=KS4]", 1, 590, -150, 15, 50, 20, 400, 800},
    {"S251_P19_ATTAINMENT_8", 1, 478, -120, 5, 35, 12, 380, 620},
    {"LAIT_PRIFSM", 1, 178, 1500, -10, 120, 20, 45, 480},
    {"LAIT_SECFSM", 1, 150, 1500, -10, 130, 20, 40, 450},
    {"S251_P20[PHASE=SPEC]", 1, 370, 600, 0, 100, 30, 180, 620},
    {"S251_P21", 0, 28, 100, 5, 140, 20, 18, 45, "aged 5 to 15", 1000},
    {"CTX_EAL", 1, 130, 1200, 40, 380, 20, 20, 720},
    {"CTX_FSM", 1, 166, 1500, -10, 120, 20, 45, 460},
    {"CTX_ARMED", 1, 24, 0, 0, 550, 60, 1, 130},
};

constexpr DifferenceModel differences[] = {
    {"S251_P16[PHASE=PRI,STATUS=MAINTAINED]", "primary", "S251_P16[PHASE=PRI,STATUS=ACADEMY]"},
    {"S251_P16[PHASE=SEC,STATUS=MAINTAINED]", "secondary", "S251_P16[PHASE=SEC,STATUS=ACADEMY]"},
    {"S251_P16[PHASE=SPEC,STATUS=MAINTAINED]", "special", "S251_P16[PHASE=SPEC,STATUS=ACADEMY]"},
};

constexpr FigureTable table{rates, differences};

// How many pupils a school has.
struct SchoolModel {
  std::string_view phase;  // how the codes of its schools and of its pupils go on
  std::int64_t pupils;
};

constexpr SchoolModel schools[] = {
    {"[PHASE=PRI,", 270}, {"[PHASE=SEC,", 950}, {"[PHASE=SPEC,", 95}, {"[PHASE=EY,", 85}};

constexpr std::string_view schools_code = "S251_P17";
constexpr std::string_view pupils_code = "S251_P16";

// At least one wherever there are pupils.
DemoFigure schools_figure(const DemoYear& year, std::string_view code) {
  const std::string_view members = code.substr(schools_code.size());
  const auto model = std::ranges::find_if(
      schools, [&](const SchoolModel& one) { return members.starts_with(one.phase); });
  const std::int64_t pupils = count_of(table, year, std::string(pupils_code).append(members));
  if (pupils == 0) return {};
  const std::int64_t size = scaled(model->pupils, habit_of(year, code, 120));
  return {.number = std::max<std::int64_t>(1, scaled(pupils, 1, size))};
}

}  // namespace

std::optional<DemoFigure> school_figure(const DemoYear& year, std::string_view code) {
  if (code.starts_with(schools_code)) return schools_figure(year, code);
  return figure_of(table, year, code);
}

}  // namespace plumbline
