// The three questionnaires on adults. Who has support is what the published files on adult social
// care are made of; what no file tells rises and falls with the residents and an authority's own
// way.
#include "demo/club_plan.h"
#include "demo/draws.h"
#include "demo/typed_answer.h"

namespace plumbline {
namespace {

constexpr Follower assessments[] = {
    {"FAS_A06", "", 0},
    {"FAS_A*", ""},
    {"FAS_B19", "clients £", 80},
    {"FAS_B23", "rate", 90},
    {"FAS_B*", "clients", 70},
    {"FAS_C06", "clients", 120},
    {"FAS_C*", "rate", 70},
    {"FAS_D15", "rate", 90},
    {"FAS_D*", "clients", 60},
    {"FAS_E11 FAS_E12 FAS_E13", "rate", 50},
    {"FAS_E*", "clients £", 60},
    {"FAS_F01 FAS_F02", ""},
    {"FAS_F*", "rate", 60},
    {"FAS_G04 FAS_G05 FAS_G06 FAS_G07 FAS_G15", "rate", 70},
    {"FAS_G14", "clients", 90},
    {"FAS_G03", "FAS_G01", 20},
    {"FAS_G*", "clients £", 70},
    {"FAS_H05 FAS_H06 FAS_H07", "rate", 60},
    {"FAS_H03 FAS_H09 FAS_H10", "FAS_H02 £", 90},
    {"FAS_H*", "clients", 120},
    {"FAS_I03", "clients £", 120},
    {"FAS_I*", "clients", 90},
};

constexpr Follower early_intervention[] = {
    {"EIE_A01", "adults", 40},
    {"EIE_A02 EIE_A03 EIE_A04 EIE_A05", "EIE_A01", 50},
    {"EIE_A06 EIE_A07 EIE_A08 EIE_A09 EIE_A15", "adults £", 120},
    {"EIE_A16 EIE_A17 EIE_A18", ""},
    {"EIE_A*", "adults", 90},
    {"EIE_B06", "rate", 70},
    {"EIE_B02 EIE_B03", "EIE_B01", 70},
    {"EIE_B04", "EIE_B03 £", 80},
    {"EIE_B08", "EIE_B07", 30},
    {"EIE_B*", "adults", 90},
    {"EIE_C03", "EIE_C01", 50},
    {"EIE_C04", "EIE_C02", 50},
    {"EIE_C05", "EIE_C03 £", 40},
    {"EIE_C06", "EIE_C04 £", 40},
    {"EIE_C07 EIE_C08", prices, 30},
    {"EIE_C09 EIE_C13", "rate", 120},
    {"EIE_C01 EIE_C02", "home care", 60},
    {"EIE_C*", "home care", 90},
    {"EIE_D03 EIE_D04", "EIE_D01 £", 60},
    {"EIE_D02", "EIE_D01", 60},
    {"EIE_D*", "adults", 90},
    {"EIE_E01", ""},
    {"EIE_E07 EIE_E10 EIE_E11", "adults £", 90},
    {"EIE_E*", "adults", 80},
    {"EIE_F01", "in the community", 40},
    {"EIE_F02 EIE_F03", "EIE_F01", 30},
    {"EIE_F06 EIE_F11", "rate", 80},
    {"EIE_F04 EIE_F12", "adults £", 80},
    {"EIE_F*", "in the community", 110},
    {"EIE_G*", "adults £", 90},
};

constexpr Follower care_homes[] = {
    {"RNC_A*", ""},
    {"RNC_B", "residents", 50},
    {"RNC_W", "RNC_B", 25},
    {"RNC_B20", "rate", 60},
    {"RNC_B*", "residents", 80},
    {"RNC_C", "RNC_W[PV=EXT] £", 20},
    {"RNC_C24 RNC_C25 RNC_C26 RNC_C27", "fees", 15},
    {"RNC_C28 RNC_C29 RNC_C33", "rate", 60},
    {"RNC_C20 RNC_C21 RNC_C22 RNC_C23 RNC_C35", "residents £", 60},
    {"RNC_C*", "residents", 80},
    {"RNC_D13 RNC_D14 RNC_D15", "residents", 40},
    {"RNC_D*", "residents £", 40},
    {"RNC_E05", "RNC_D02", 0},
    {"RNC_E06 RNC_E11 RNC_E12", "RNC_E05", 0},
    {"RNC_E07", "RNC_D13", 0},
    {"RNC_E08", "RNC_D14", 0},
    {"RNC_E09", "RNC_D15", 0},
    {"RNC_E10", "residents £", 30},
    {"RNC_E14", ""},
    {"RNC_E13", "rate", 90},
    {"RNC_F05 RNC_F06 RNC_F07 RNC_F08", "residents", 100},
    {"RNC_F1?", "rate", 50},
    {"RNC_F*", "residents £", 90},
};

// What clients were charged, by where they live: what the files say that they paid, and a little
// that is not yet collected, or was collected for the year before.
void give_charges(const RoundPlace& place, ClubPlan& plan) {
  constexpr std::int64_t uncollected = 20;  // deviation, thousandths
  const DemoFacts& facts = *place.facts;
  const DemoYear year = demo_year_of(facts.seed, facts.authority, facts.year);
  const AdultCare care = adult_care(year);
  const auto charged = [&](const CareRange& range, std::string_view item) {
    return scaled(sum_of(care, range).money[adults::from_clients],
                  noise_of(year, item, uncollected));
  };
  plan.give("FAS_G01", charged({.last_setting = adults::residential}, "FAS_G01"));
  plan.give("FAS_G02", charged({.first_setting = adults::supported}, "FAS_G02"));
}

}  // namespace

void plan_assessments(const RoundPlace& place, ClubPlan& plan) {
  plan.likeness.followers = assessments;
  lead_care(
      {.name = "clients", .range = {.last_setting = adults::other_community}, .worked = 6'500},
      place, plan);
  give_charges(place, plan);
}

void plan_early_intervention(const RoundPlace& place, ClubPlan& plan) {
  plan.likeness.followers = early_intervention;
  lead_level({.name = "adults",
              .youngest = 18,
              .oldest = oldest_age,
              .worked = 240'000,
              .habit = 120,
              .deprivation = 400,
              .growth = 10},
             place, plan);
  lead_care(
      {.name = "in the community",
       .range = {.first_setting = adults::direct_payments, .last_setting = adults::other_community},
       .worked = 5'200,
       .in_year = true},
      place, plan);
  lead_care({.name = "home care",
             .range = {.first_setting = adults::home_care, .last_setting = adults::home_care},
             .worked = 1'370},
            place, plan);
  if (const Return* assessed = place.other("FAS")) {
    plan.fix("EIE_F05", whole_answer(assessed, "FAS_I03"));
    plan.fix("EIE_A11", *typed_in(*assessed->find("FAS_F09")));
  }
}

void plan_care_homes(const RoundPlace& place, ClubPlan& plan) {
  plan.likeness.followers = care_homes;
  const CareLevel residents{
      .name = "residents", .range = {.last_setting = adults::residential}, .worked = 1'491};
  lead_care(residents, place, plan);
  constexpr std::int64_t worked_week = 62'097;  // pence
  plan.likeness.leads["fees"] = plan.likeness.leads.at(std::string(prices));
  lead_care_price(residents, worked_week, place, plan);
  if (const Return* assessed = place.other("FAS")) {
    plan.fix("RNC_B17", whole_answer(assessed, "FAS_H02"));
  }
  const Lead& lead = plan.likeness.leads.at("residents");
  const auto homes = static_cast<std::int64_t>(plan.likeness.followed->rows.at("RNC_E").size());
  const std::int64_t now = std::max<std::int64_t>(1, scaled(homes, lead.now, lead.before));
  plan.give("RNC_D01", now);
  plan.set_rows("RNC_E", now);
}

}  // namespace plumbline
