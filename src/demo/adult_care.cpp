#include "demo/adult_care.h"

#include <fmt/format.h>

#include <algorithm>

#include "demo/adult_care_models.h"
#include "demo/draws.h"

namespace plumbline {
namespace {

constexpr std::int64_t per_residents = 100'000;

// How much of a service an authority provides itself, by its policy on buying.
std::int64_t own_share(const DemoYear& year, std::int64_t usual) {
  constexpr std::int64_t most = 950;
  const std::int64_t policy = 2 * (thousand - year.authority->bought_share);
  return std::min(most, scaled(usual, policy));
}

// The columns of gross spending, of which so much is the authority's own.
CareMoney columns(const DemoYear& year, std::int64_t spending, std::int64_t own_spending,
                  std::int64_t grant_share, const IncomeModel& income) {
  // Overheads of 4% to 13%: what the authority puts on children's services, drawn together.
  const std::int64_t overheads = 40 + (year.authority->overhead_share - 30) / 2;
  CareMoney money = {};
  money[adults::voluntary_grants] = scaled(spending, grant_share);
  money[adults::own] = std::min(own_spending, spending - money[adults::voluntary_grants]);
  money[adults::others] = spending - money[adults::own] - money[adults::voluntary_grants];
  money[adults::gross] = spending;
  money[adults::from_clients] = scaled(spending, income.clients);
  money[adults::from_joint] = scaled(spending, income.joint);
  money[adults::from_health] = scaled(spending, income.health);
  money[adults::other_income] = scaled(spending, income.other);
  money[adults::all_income] = money[adults::from_clients] + money[adults::from_joint] +
                              money[adults::from_health] + money[adults::other_income];
  money[adults::net] = spending - money[adults::all_income];
  money[adults::capital_own] = scaled(money[adults::own], 45);
  money[adults::capital_others] = scaled(money[adults::others], 2);
  money[adults::capital] = money[adults::capital_own] + money[adults::capital_others];
  money[adults::management] = scaled(spending, overheads);
  return money;
}

IncomeModel with_habit(const DemoYear& year, std::string_view name, IncomeModel income) {
  income.clients = scaled(income.clients, habit_of(year, name, 90));
  income.health = scaled(income.health, noise_of(year, name, 120));
  return income;
}

// Own provision costs a quarter more for the same week or hour.
std::int64_t own_spending(std::int64_t spending, std::int64_t units_own,
                          std::int64_t units_others) {
  const std::int64_t own_weight = 5 * units_own;
  const std::int64_t weight = own_weight + 4 * units_others;
  return weight == 0 ? 0 : scaled(spending, own_weight, weight);
}

// Some weeks or hours of each kind are the authority's own wherever there are enough of them.
void part_units(CareCell& cell, std::int64_t units, std::int64_t share) {
  constexpr std::int64_t enough = 2;
  cell.units_own = scaled(units, share);
  if (units >= enough) cell.units_own = std::max<std::int64_t>(1, cell.units_own);
  cell.units_others = units - cell.units_own;
}

struct OfYear {
  const DemoYear& year;
  const GroupModel& group;
  std::string name;        // of the reason and age, for draws
  std::int64_t residents;  // of the age
};

std::int64_t pounds(const DemoYear& year, std::int64_t thousandths, std::int64_t price,
                    std::string_view name) {
  std::int64_t spending = scaled(thousandths, price, thousand);
  spending = scaled(spending, year.authority->prices);
  spending = with_trend(year, spending, 15);
  spending = scaled(spending, habit_of(year, name, 70));
  return scaled(spending, noise_of(year, name, 25));
}

CareCell long_term(const OfYear& of, std::size_t setting) {
  constexpr std::int64_t weeks_of_year = 52'143;  // in thousandths
  const SettingModel& model = setting_models[setting];
  const std::string name = fmt::format("{} in {}", of.name, setting);
  std::int64_t clients = scaled(of.residents * of.group.clients, of.group.shares[setting],
                                per_residents);  // in thousandths
  clients = with_deprivation(of.year, clients, 350);
  clients = scaled(clients, habit_of(of.year, of.name, 70));
  clients = scaled(clients, habit_of(of.year, "clients " + name, 90));
  clients = scaled(clients, noise_of(of.year, "clients " + name, 15));
  // Where few live, a part of a client is nobody.
  if (of.year.authority->tiny) clients = scaled(clients, 1, thousand) * thousand;
  const std::int64_t weeks = scaled(clients, weeks_of_year);  // in thousandths
  CareCell cell;
  cell.clients_at_end = scaled(clients, 1, thousand);
  cell.clients_in_year = scaled(clients, of.group.turnover, thousand * thousand);
  cell.clients_in_year = std::max(cell.clients_in_year, cell.clients_at_end);
  const std::int64_t share = own_share(of.year, model.own);
  const std::int64_t spending = pounds(of.year, weeks, of.group.weekly[setting], name);
  part_units(cell, scaled(weeks, 1, thousand), share);
  const std::int64_t own_part = own_spending(spending, cell.units_own, cell.units_others);
  cell.money =
      columns(of.year, spending, own_part, model.grants,
              with_habit(of.year, name, of.group.older ? model.of_older : model.of_adults));
  return cell;
}

CareCell short_term(const OfYear& of, std::size_t setting) {
  constexpr std::int64_t price_of_hour = 34;
  const SettingModel& model = setting_models[setting];
  const std::string name = fmt::format("{} in {}", of.name, setting);
  std::int64_t hours = scaled(of.residents, of.group.hours, per_residents / thousand);
  hours = scaled(hours, habit_of(of.year, "hours of " + of.name, 220));
  CareCell cell;
  const std::int64_t share = own_share(of.year, model.own);
  std::int64_t spending = pounds(of.year, hours, price_of_hour, name);
  std::int64_t own_part = 0;
  if (setting == adults::to_maximise) {
    part_units(cell, scaled(hours, 1, thousand), share);
    own_part = own_spending(spending, cell.units_own, cell.units_others);
  } else {
    spending = scaled(spending, 450);
    own_part = scaled(spending, share);
  }
  cell.money = columns(of.year, spending, own_part, model.grants,
                       with_habit(of.year, name, model.of_adults));
  return cell;
}

CareMoney service(const DemoYear& year, const ServiceModel& model) {
  const std::int64_t adults = *people_of(year, "adults");
  const std::int64_t spending =
      pounds(year, with_deprivation(year, adults * model.pence * 10, 300), 1, model.name);
  return columns(year, spending, scaled(spending, model.own), model.grants, model.income);
}

}  // namespace

CareMoney& operator+=(CareMoney& sum, const CareMoney& more) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += more[i];
  return sum;
}

CareCell& operator+=(CareCell& sum, const CareCell& more) {
  sum.money += more.money;
  sum.clients_in_year += more.clients_in_year;
  sum.clients_at_end += more.clients_at_end;
  sum.units_own += more.units_own;
  sum.units_others += more.units_others;
  return sum;
}

AdultCare adult_care(const DemoYear& year) {
  constexpr std::string_view ages[] = {"aged 18 to 64", "aged 65 and over"};
  AdultCare care;
  for (std::size_t reason = 0; reason < adults::reasons; ++reason) {
    for (std::size_t age = 0; age < adults::adult_ages; ++age) {
      const OfYear of{.year = year,
                      .group = group_models[reason][age],
                      .name = fmt::format("support {} {}", reason, ages[age]),
                      .residents = *people_of(year, ages[age])};
      for (std::size_t setting = 0; setting < adults::all_settings; ++setting) {
        care.cells[reason][age][setting] =
            setting < adults::long_term_settings ? long_term(of, setting) : short_term(of, setting);
      }
    }
  }
  for (std::size_t i = 0; i < adults::services; ++i)
    care.by_service[i] = service(year, service_models[i]);
  const auto rate = [&](std::int64_t usual, std::string_view name, std::int64_t habit,
                        std::int64_t low, std::int64_t high) {
    const std::int64_t own_rate = scaled(usual, habit_of(year, name, habit));
    return std::clamp(with_trend(year, scaled(own_rate, year.authority->prices), 15), low, high);
  };
  care.rate_own = rate(2300, "own hour of home care", 160, 1450, 4800);
  care.rate_others = rate(1370, "bought hour of home care", 60, 1150, 1780);
  return care;
}

CareCell sum_of(const AdultCare& care, const CareRange& range) {
  CareCell sum;
  for (std::size_t reason = range.first_reason; reason <= range.last_reason; ++reason) {
    for (std::size_t age = range.first_age; age <= range.last_age; ++age) {
      for (std::size_t i = range.first_setting; i <= range.last_setting; ++i) {
        sum += care.cells[reason][age][i];
      }
    }
  }
  return sum;
}

std::int64_t without_capital(const CareMoney& money) {
  return money[adults::gross] - money[adults::capital];
}

}  // namespace plumbline
