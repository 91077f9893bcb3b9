#include "demo/spending.h"

#include <algorithm>
#include <stdexcept>

#include "demo/activity.h"
#include "demo/draws.h"

namespace plumbline {
namespace {

constexpr std::uint64_t line_topic = 4;
constexpr std::uint64_t income_topic = 7;
constexpr std::uint64_t usual_year = 0;
constexpr std::int16_t price_year = 2013;  // of the rates below

enum class Driver {
  children,
  under_sixes,
  home_days,
  foster_days,
  adoption_days,
  looked_after,
  unaccompanied,
  in_need
};

// A line by what drives it. Shares and effects in thousandths.
struct LineModel {
  std::string_view code;
  Driver driver;
  std::int64_t rate;         // pence, before overheads, at the nation's prices of 2012-13
  std::int64_t deprivation;  // more in the most deprived than in the least
  std::int64_t trend;        // a year
  std::int64_t never;        // authorities that never use the line
  std::int64_t income;       // of gross
  std::int64_t bought;       // of gross, where policy is half and half
};

constexpr LineModel models[] = {
    {"S251_L_SS_CENTRES", Driver::under_sixes, 17'300, 600, -50, 0, 30, 160},
    {"S251_L_SS_AREA", Driver::under_sixes, 5'200, 500, -90, 260, 20, 300},
    {"S251_L_EY_OTHER", Driver::under_sixes, 5'200, 400, -40, 250, 50, 300},
    {"S251_L_SS_MGMT", Driver::under_sixes, 1'100, 300, -60, 150, 10, 50},
    {"S251_L_RES", Driver::home_days, 37'000, 0, 22, 0, 60, 600},
    {"S251_L_FOST", Driver::foster_days, 7'000, 0, 12, 0, 20, 330},
    {"S251_L_ADOPT", Driver::adoption_days, 29'000, 0, 40, 0, 40, 120},
    {"S251_L_SGO", Driver::looked_after, 105'000, 0, 90, 70, 5, 20},
    {"S251_L_CLA_OTHER", Driver::looked_after, 220'000, 0, 10, 70, 60, 200},
    {"S251_L_SB_CLA", Driver::looked_after, 80'000, 0, 0, 350, 60, 450},
    {"S251_L_KINSHIP", Driver::looked_after, 85'000, 0, 30, 350, 5, 10},
    {"S251_L_EDUC_CLA", Driver::looked_after, 42'000, 0, 10, 280, 60, 80},
    {"S251_L_LEAVING", Driver::looked_after, 345'000, 0, 15, 0, 60, 330},
    {"S251_L_ASYLUM", Driver::unaccompanied, 2'000'000, 0, 0, 200, 10, 350},
    {"S251_L_OTHER_CF", Driver::children, 1'450, 200, -60, 260, 120, 200},
    {"S251_L_SOCWORK", Driver::in_need, 370'000, 0, 25, 0, 40, 60},
    {"S251_L_COMMISS", Driver::children, 2'750, 300, -40, 30, 80, 60},
    {"S251_L_LSCB", Driver::children, 400, 100, 10, 0, 300, 80},
    {"S251_L_DP", Driver::children, 610, 0, 40, 60, 10, 20},
    {"S251_L_SB_DIS", Driver::children, 1'850, 100, 10, 40, 60, 400},
    {"S251_L_DIS_OTHER", Driver::children, 1'000, 100, 0, 290, 60, 250},
    {"S251_L_TFS", Driver::children, 3'750, 700, 30, 0, 60, 250},
    {"S251_L_UFS", Driver::children, 1'250, 400, -60, 370, 80, 250},
    {"S251_L_YP_UNIV", Driver::children, 3'150, 400, -80, 70, 90, 150},
    {"S251_L_YP_TARG", Driver::children, 3'350, 600, -60, 60, 60, 300},
    {"S251_L_YJ", Driver::children, 1'500, 700, -40, 0, 250, 80},
    {"S251_L_CERA", Driver::children, 950, 0, 0, 860, 0, 0},
};

// A line that is a share of another: earlier years split what later years put together.
struct PartModel {
  std::string_view code;
  std::string_view of;
  std::int64_t share;
  std::int16_t year = 0;  // 0: any
};

constexpr PartModel parts[] = {
    {"S251_L_RES_CARE", "S251_L_RES", 970},
    {"S251_L_RES_SECURE", "S251_L_RES", 30},
    {"S251_L_CLA_OTHER_SERVICES", "S251_L_CLA_OTHER", 920},
    {"S251_L_CLA_ADVOCACY", "S251_L_CLA_OTHER", 80},
    {"S251_L_SOCWORK_CP", "S251_L_SOCWORK", 350},
    {"S251_L_SOCWORK_COMMISS", "S251_L_SOCWORK", 650, 2011},
    {"S251_L_SOCWORK_COMMISS", "S251_L_SOCWORK", 1000, 2012},
    {"S251_L_COMMISS_PLAN", "S251_L_COMMISS", 100},
    {"S251_L_COMMISS_PARTNERSHIP", "S251_L_COMMISS", 300},
    {"S251_L_COMMISS_CENTRAL", "S251_L_COMMISS", 600},
    {"S251_L_CHILD_DEATH", "S251_L_LSCB", 90},
    {"S251_L_DIS_HOMECARE", "S251_L_DIS_OTHER", 400},
    {"S251_L_DIS_EQUIPMENT", "S251_L_DIS_OTHER", 200},
    {"S251_L_DIS_HEALTH", "S251_L_DIS_OTHER", 400},
    {"S251_L_FAMILY_SUPPORT_OTHER", "S251_L_TFS", 1000},
    {"S251_L_TFS_INTENSIVE", "S251_L_TFS", 300},
    {"S251_L_TFS_OTHER", "S251_L_TFS", 700},
    {"S251_L_YJ_SECURE", "S251_L_YJ", 60},
    {"S251_L_YJ_TEAMS", "S251_L_YJ", 800},
    {"S251_L_YJ_OTHER", "S251_L_YJ", 140},
    {"S251_L_CHILD_TRUST_FUND", "S251_L_OTHER_CF", 20},
    {"S251_L_YP_SUBST", "S251_L_YP_TARG", 60},
    {"S251_L_YP_TEEN", "S251_L_YP_TARG", 30},
    {"S251_L_YP_CONNEXIONS", "S251_L_YP_UNIV", 450},
    {"S251_L_YP_OTHER", "S251_L_YP_UNIV", 50},
    {"S251_L_M_SUBST", "S251_L_YP_TARG", 60},
    {"S251_L_M_TEEN", "S251_L_YP_TARG", 30},
    {"S251_L_M_YOUTH_WORK", "S251_L_YP_UNIV", 400},
    {"S251_L_M_EARLY_INTERVENTION", "S251_L_SS_CENTRES", 150},
};

std::int64_t units(std::uint64_t seed, const DemoAuthority& authority, std::int16_t year,
                   Driver driver) {
  const auto before = static_cast<std::int16_t>(year - 1);
  const auto at = [&](std::int16_t one) { return demo_care(seed, authority, one); };
  switch (driver) {
    case Driver::children:
      return residents(demo_ages(authority, before), 0, 17);
    case Driver::under_sixes:
      return residents(demo_ages(authority, before), 0, 5);
    case Driver::home_days:
      return demo_days(seed, authority, year).homes;
    case Driver::foster_days:
      return demo_days(seed, authority, year).fostered;
    case Driver::adoption_days:
      return demo_days(seed, authority, year).for_adoption;
    case Driver::looked_after:
      return (at(before).all + at(year).all) / 2;
    case Driver::unaccompanied:
      return at(year).unaccompanied;
    case Driver::in_need:
      return at(year).in_need;
  }
  throw std::logic_error("a driver of spending that the model does not know");
}

// Lines draw apart from each other; a new one goes to the end of the list.
std::uint64_t line_number(const LineModel& model) {
  return static_cast<std::uint64_t>(&model - models);
}

std::int64_t net_spending(std::uint64_t seed, const DemoAuthority& authority, std::int16_t year,
                          const LineModel& model) {
  constexpr std::int64_t habit_spread = 130;  // an authority's own way, the same each year
  constexpr std::int64_t noise_spread = 50;   // recording, anew each year
  constexpr std::int64_t middling = 400;      // deprivation
  const std::uint64_t line = line_number(model);
  Random usual = draws_for(seed, {line_topic, line, authority.number, usual_year});
  Random draws =
      draws_for(seed, {line_topic, line, authority.number, static_cast<std::uint64_t>(year)});
  if (between(usual, 0, thousand - 1) < model.never) return 0;
  const std::int64_t habit = thousand + bell(usual, habit_spread);
  const std::int64_t noise = thousand + bell(draws, noise_spread);
  const bool homes = model.driver == Driver::home_days;
  std::int64_t pence = units(seed, authority, year, model.driver) * model.rate;
  pence = scaled(pence, authority.prices);
  pence =
      scaled(pence, thousand + model.deprivation * (authority.deprivation - middling) / thousand);
  pence = scaled(pence, thousand + model.trend * (year - price_year));
  if (homes) pence = scaled(pence, thousand + authority.bought_share / 5 - 100);
  pence = scaled(scaled(pence, habit), noise);
  // Pence into pounds, and the share of overheads on top: 10 is 1000 / 100.
  return scaled(pence, 10, thousand - authority.overhead_share);
}

// What comes in beside government grant: an authority's own habit, from nothing to twice the usual.
std::int64_t income_share(std::uint64_t seed, const DemoAuthority& authority,
                          const LineModel& model) {
  constexpr std::int64_t habit_spread = 330;
  Random usual = draws_for(seed, {income_topic, line_number(model), authority.number});
  return scaled(model.income, thousand + bell(usual, habit_spread));
}

Money columns(const DemoAuthority& authority, const LineModel& model, std::int64_t net,
              std::int64_t income) {
  constexpr std::int64_t half = 500;
  Money money = {};
  const std::int64_t gross = scaled(net, thousand, thousand - income);
  const std::int64_t bought =
      scaled(gross, std::min(thousand - 50, model.bought * authority.bought_share / half));
  money[1] = scaled(bought, 720);
  money[2] = scaled(bought, 100);
  money[3] = bought - money[1] - money[2];
  money[0] = gross - bought;
  money[gross_column] = gross;
  money[income_column] = gross - net;
  money[net_column] = net;
  money[7] = model.driver == Driver::under_sixes ? scaled(net, 25) : 0;
  money[8] = model.driver == Driver::unaccompanied ? scaled(net, 820) : 0;
  money[9] = net - money[7] - money[8];
  return money;
}

const LineModel* model_of(std::string_view code) {
  const auto found = std::ranges::find(models, code, &LineModel::code);
  return found == std::end(models) ? nullptr : found;
}

const PartModel* part_of(std::string_view code, std::int16_t year) {
  const auto found = std::ranges::find_if(parts, [&](const PartModel& part) {
    return part.code == code && (part.year == 0 || part.year == year);
  });
  return found == std::end(parts) ? nullptr : found;
}

Money money_of(std::uint64_t seed, const DemoAuthority& authority, std::int16_t year,
               std::string_view code) {
  const PartModel* part = part_of(code, year);
  const LineModel* model = model_of(part != nullptr ? part->of : code);
  if (model == nullptr) throw std::logic_error("no model of the line " + std::string(code));
  const std::int64_t net = net_spending(seed, authority, year, *model);
  return columns(authority, *model, part != nullptr ? scaled(net, part->share) : net,
                 income_share(seed, authority, *model));
}

}  // namespace

Money demo_line(std::uint64_t seed, const DemoAuthority& authority, std::int16_t year,
                std::string_view code) {
  return money_of(seed, authority, year, code);
}

std::vector<ReturnLine> demo_return(std::uint64_t seed, const DemoAuthority& authority,
                                    std::int16_t year, const Layout& layout) {
  std::vector<ReturnLine> lines;
  for (const WordMeaning& meaning : layout.keys.at(0).meanings) {
    ReturnLine& line = lines.emplace_back();
    line.number = meaning.number.value_or(0);
    line.text = meaning.text;
    line.code = meaning.code;
    if (!is_added_up(line.code, year)) line.money = money_of(seed, authority, year, line.code);
  }
  return lines;
}

}  // namespace plumbline
