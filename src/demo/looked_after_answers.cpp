// Children looked after: counts, days and money are those of the published files, parted by where
// the children live; what is asked beside them rises and falls with these.
#include <algorithm>

#include "base/period.h"
#include "demo/club_plan.h"
#include "demo/draws.h"

namespace plumbline {
namespace {

constexpr std::uint64_t topic = 10;
constexpr std::uint64_t usual_year = 0;

constexpr Follower followers[] = {
    {"CLA_A*", ""},
    {"CLA_B16", "CLA_B01", 150},
    {"CLA_B*", "CLA_B01", 50},
    {"CLA_C13", "CLA_C05 £", 40},
    {"CLA_C*", "CLA_C12", 40},
    {"CLA_D07 CLA_D21 CLA_D22", "CLA_D06", 30},
    {"CLA_D13 CLA_D14", "CLA_D03", 120},
    {"CLA_D15 CLA_D16 CLA_D17 CLA_D18", "CLA_D01", 80},
    {"CLA_E07", "CLA_E04 £", 60},
    {"CLA_E0? CLA_E10 CLA_E11 CLA_E13", "CLA_E12", 40},
    {"CLA_E15", "CLA_E02", 50},
    {"CLA_E1? CLA_E20 CLA_E21 CLA_E22 CLA_E23 CLA_E24 CLA_E25", "CLA_E01", 60},
    {"CLA_E26 CLA_E27 CLA_E28 CLA_E29 CLA_E30", prices, 8},
    {"CLA_E31", prices, 60},
    {"CLA_E32", "CLA_E12", 30},
    {"CLA_F04 CLA_F05", "CLA_F01", 80},
    {"CLA_F06", "CLA_F03", 100},
    {"CLA_F10", "CLA_F09 £", 90},
    {"CLA_F15 CLA_F16", "CLA_F21 £", 60},
    {"CLA_F20", "CLA_F03", 30},
    {"CLA_G*", "CLA_G21", 120},
    {"CLA_H05", ""},
    {"CLA_H08 CLA_H10", "CLA_C12", 40},
    {"CLA_H09", "CLA_C12", 30},
    {"CLA_I12", "rate", 30},
    {"CLA_I*", "CLA_B01", 50},
    {"CLA_J*", "families", 80},
    {"CLA_J04 CLA_J05 CLA_J07", "families £", 60},
};

// Thousandths of a line's gross spending that the authority spends on its own services.
std::int64_t own_share(const DemoFacts& facts, std::string_view line) {
  const Money& money = facts.line(line);
  return money[gross_column] == 0 ? 0 : scaled(thousand, money[0], money[gross_column]);
}

// Where the children live on 31 March.
struct Placed {
  std::int64_t own_homes = 0, bought_homes = 0, secure = 0, centres = 0, elsewhere = 0;
  std::int64_t mainstream = 0, kin = 0, agency = 0;
};

Placed placed(const DemoFacts& facts, const DemoCare& care) {
  Random usual = draws_for(facts.seed, {topic, facts.authority.number, usual_year});
  Placed one;
  one.own_homes = care.homes;
  if (care.homes > 1) {
    one.own_homes = std::clamp<std::int64_t>(scaled(care.homes, own_share(facts, "S251_L_RES")), 1,
                                             care.homes - 1);
  }
  one.bought_homes = care.homes - one.own_homes;
  one.secure = scaled(care.other_residential, 120);
  one.elsewhere = scaled(care.other_residential, 350);
  one.centres = care.other_residential - one.secure - one.elsewhere;
  // Agencies are dearer: they have more of the money than of the children.
  one.agency = scaled(care.fostered, (thousand - own_share(facts, "S251_L_FOST")) * 6 / 10);
  one.kin = scaled(care.fostered - one.agency, 270 + bell(usual, 50));
  one.mainstream = care.fostered - one.agency - one.kin;
  return one;
}

// Days of a year in which so many were there at its ends, near those of the children of its end.
std::int64_t days_of(const DemoFacts& facts, std::int64_t at_start, std::int64_t at_end,
                     std::int64_t times) {
  const std::int64_t year = days_in_financial_year(facts.year);
  const std::int64_t average = scaled((at_start + at_end) * year, times, 2 * thousand);
  return std::clamp(average, scaled(at_end * year, 650), scaled(at_end * year, 1350));
}

// Somebody is at a residential school for part of every year.
std::int64_t school_days(const DemoFacts& facts) {
  constexpr std::int64_t fewest = 90, fewest_of_each = 160;
  const std::int64_t children = facts.care.residential_school;
  const std::int64_t year = days_in_financial_year(facts.year);
  if (children == 0) return fewest;
  return std::clamp(days_of(facts, facts.opening.residential_school, children, 945),
                    fewest_of_each * children, (year - 2) * children);
}

void give_children(const DemoFacts& facts, const Placed& now, ClubPlan& plan) {
  const DemoCare& care = facts.care;
  plan.fix("CLA_B01", care.all);
  plan.fix("CLA_B02", facts.opening.all);
  plan.fix("CLA_B03", care.unaccompanied);
  plan.fix("CLA_C03", now.own_homes);
  plan.fix("CLA_D01", now.bought_homes);
  plan.fix("CLA_D04", care.residential_school);
  plan.fix("CLA_D08", now.secure);
  plan.fix("CLA_D11", now.centres);
  plan.fix("CLA_E01", now.mainstream);
  plan.fix("CLA_E02", now.kin);
  plan.fix("CLA_F01", now.agency);
  plan.fix("CLA_F07", care.with_parents);
  plan.fix("CLA_F08", care.community);
  plan.fix("CLA_F11", care.for_adoption);
  plan.fix("CLA_F13", now.elsewhere);
  plan.fix("CLA_I06", care.long_term);
  plan.fix("CLA_I07", care.same_carer);
}

// Who comes and goes: what there were, with those who came, less those who are there.
void give_flow(const DemoFacts& facts, ClubPlan& plan) {
  Random draws = draws_for(facts.seed,
                           {topic, facts.authority.number, static_cast<std::uint64_t>(facts.year)});
  const std::int64_t came = scaled(facts.care.all, 415 + bell(draws, 30));
  const std::int64_t left = facts.opening.all + came - facts.care.all;
  plan.give("CLA_B13", came);
  plan.give("CLA_B14", left);
  plan.give("CLA_B15", facts.care.all + left);
}

// The days of the published file, parted as the children are.
void give_days(const DemoFacts& facts, const Placed& now, const Placed& opening, ClubPlan& plan) {
  const std::int64_t year = days_in_financial_year(facts.year);
  const DemoCare& care = facts.care;
  const auto part = [&](std::int64_t all, std::int64_t share, std::int64_t of, std::int64_t count) {
    const std::int64_t days = of == 0 ? 0 : scaled(all, share, of);
    return std::clamp(days, scaled(count * year, 640), scaled(count * year, 1360));
  };
  // Care that is bought is an eighth dearer, and so has less of the days than of the money.
  const std::int64_t own_money = own_share(facts, "S251_L_RES");
  const std::int64_t own = part(facts.days.homes, own_money * 9,
                                own_money * 9 + (thousand - own_money) * 8, now.own_homes);
  const std::int64_t agency = part(facts.days.fostered, now.agency, care.fostered, now.agency);
  const std::int64_t kin = part(facts.days.fostered, now.kin, care.fostered, now.kin);
  const std::map<std::string, std::int64_t> days = {
      {"CLA_C04", own},
      {"CLA_D02", part(facts.days.homes - own, 1, 1, now.bought_homes)},
      {"CLA_D05", school_days(facts)},
      {"CLA_D09", days_of(facts, opening.secure, now.secure, 900)},
      {"CLA_D20", days_of(facts, opening.centres, now.centres, 950)},
      {"CLA_E03", part(facts.days.fostered - agency - kin, 1, 1, now.mainstream)},
      {"CLA_E04", kin},
      {"CLA_F02", agency},
      {"CLA_F09", days_of(facts, facts.opening.community, care.community, 980)},
      {"CLA_F12", facts.days.for_adoption},
      {"CLA_F14", days_of(facts, facts.opening.with_parents + opening.elsewhere,
                          care.with_parents + now.elsewhere, thousand)}};
  std::int64_t all = 0;
  for (const auto& [item, count] : days) {
    plan.give(item, count);
    all += count;
  }
  plan.give("CLA_B17", all);
  plan.give("CLA_F21", days_of(facts, facts.opening.unaccompanied, care.unaccompanied, 960));
}

// What the authority spends on residential care and fostering, by who provides it.
struct Spent {
  std::int64_t own_homes = 0, bought_homes = 0, schools = 0, secure = 0, centres = 0;
  std::int64_t own_fostering = 0, agency = 0;
};

Spent spent(const DemoFacts& facts, const ClubPlan& plan, const Return* pupils) {
  constexpr std::int64_t secure_day = 785, centre_day = 240, school_day = 174;  // pounds
  Random draws = draws_for(facts.seed, {topic, facts.authority.number, usual_year, 1});
  const Money& residential = facts.line("S251_L_RES");
  const Money& fostering = facts.line("S251_L_FOST");
  const auto priced = [&](const char* days, std::int64_t price) {
    const std::int64_t own_price =
        scaled(scaled(price, price_level(facts)), thousand + bell(draws, 90));
    return plan.given(days) * own_price;
  };
  Spent money;
  money.schools =
      pupils == nullptr ? priced("CLA_D05", school_day) : social_care_in_schools(*pupils);
  money.secure = priced("CLA_D09", secure_day);
  money.centres = priced("CLA_D20", centre_day);
  money.own_homes = facts.direct(residential[0]);
  const std::int64_t bought = facts.direct(residential[gross_column]) - money.own_homes;
  // Half of what they cost is in the line; the rest is in others.
  const std::int64_t beside = (money.schools + money.secure + money.centres) / 2;
  money.bought_homes = std::max(bought - beside, scaled(bought, 300));
  money.own_fostering = facts.direct(fostering[0]);
  money.agency = facts.direct(fostering[gross_column]) - money.own_fostering;
  return money;
}

// Shares of the overheads as the lines' shares of the direct cost, together 100.
void give_shares(const Spent& money, ClubPlan& plan) {
  constexpr std::int64_t hundred = 100;
  const std::int64_t bought = money.bought_homes + money.schools + money.secure + money.centres;
  const std::vector<std::int64_t> shares =
      parted(hundred, {money.own_homes, bought, money.own_fostering, money.agency});
  plan.give("CLA_G16", shares[0]);
  plan.give("CLA_G17", shares[1]);
  plan.give("CLA_G18", shares[2]);
  plan.give("CLA_G19", shares[3]);
}

void give_money(const RoundPlace& place, const Spent& money, ClubPlan& plan) {
  const DemoFacts& facts = *place.facts;
  plan.lead_total("CLA_C12", money.own_homes, *place.club);
  plan.lead_total("CLA_E12", money.own_fostering, *place.club);
  plan.lead_total("CLA_G21",
                  facts.overheads_in(facts.line("S251_L_RES")[gross_column] +
                                     facts.line("S251_L_FOST")[gross_column]),
                  *place.club);
  plan.give("CLA_D03", money.bought_homes);
  plan.fix("CLA_D06", money.schools);
  plan.give("CLA_D10", money.secure);
  plan.give("CLA_D12", money.centres);
  plan.give("CLA_D19",
            scaled(money.bought_homes + money.schools + money.secure + money.centres, 1020));
  plan.give("CLA_F03", scaled(money.agency, 988));
  plan.give("CLA_F19", facts.direct(facts.line("S251_L_CLA_OTHER")[gross_column]));
  give_shares(money, plan);
}

// Around £150 a week for each child.
void give_guardianship(const DemoFacts& facts, ClubPlan& plan) {
  Random usual = draws_for(facts.seed, {topic, facts.authority.number, usual_year, 2});
  const std::int64_t allowances = facts.direct(facts.line("S251_L_SGO")[gross_column]);
  const std::int64_t week = scaled(150, thousand + bell(usual, 80));
  const std::int64_t children = scaled(allowances, 7, week * days_in_financial_year(facts.year));
  plan.give("CLA_F17", children == 0 ? 0 : allowances);
  plan.give("CLA_F18", children);
}

// Nine nights in ten are taken, those sold among them; a home has about six places.
void give_homes(const DemoFacts& facts, const Placed& now, ClubPlan& plan) {
  constexpr std::int64_t usual_places = 6;
  Random draws = draws_for(
      facts.seed, {topic, facts.authority.number, static_cast<std::uint64_t>(facts.year), 3});
  const std::int64_t year = days_in_financial_year(facts.year);
  const std::int64_t nights = plan.given("CLA_C04");
  const std::int64_t sold = scaled(nights, 43 + bell(draws, 12));
  const std::int64_t places =
      nights == 0 ? 0 : std::max(now.own_homes + 1, scaled(nights + sold, 10, 9 * year) + 1);
  const std::int64_t homes =
      places == 0 ? 0 : std::max<std::int64_t>(1, scaled(places, 1, usual_places));
  plan.fix("CLA_C01", homes);
  plan.fix("CLA_C02", places);
  plan.fix("CLA_C04", nights);
  plan.fix("CLA_C05", sold);
  plan.set_rows("CLA_H", homes);
  const std::vector<RowLike>& rows = plan.likeness.rows.at("CLA_H");
  std::vector<std::int64_t> sizes;
  for (std::size_t i = 0; i < rows.size(); ++i) sizes.push_back(between(draws, 4, 8));
  const std::vector<std::int64_t> beds = parted(places, sizes), slept = parted(nights, beds);
  std::vector<std::int64_t> free_nights;
  for (std::size_t i = 0; i < rows.size(); ++i) free_nights.push_back(beds[i] * year - slept[i]);
  const std::vector<std::int64_t> sold_by = parted(sold, free_nights);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    plan.give("CLA_H04", beds[i], rows[i].key);
    plan.give("CLA_H06", slept[i], rows[i].key);
    plan.give("CLA_H07", sold_by[i], rows[i].key);
  }
}

}  // namespace

void plan_looked_after(const RoundPlace& place, ClubPlan& plan) {
  const DemoFacts& facts = *place.facts;
  plan.likeness.followers = followers;
  const Placed now = placed(facts, facts.care), opening = placed(facts, facts.opening);
  lead_level({.name = "families",
              .youngest = 0,
              .oldest = 17,
              .worked = 99'738,
              .habit = 120,
              .deprivation = 500,
              .growth = 10},
             place, plan);
  give_children(facts, now, plan);
  give_flow(facts, plan);
  give_days(facts, now, opening, plan);
  give_money(place, spent(facts, plan, place.other("SEN")), plan);
  give_guardianship(facts, plan);
  give_homes(facts, now, plan);
}

}  // namespace plumbline
