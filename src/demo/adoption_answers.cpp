// Adoption: children placed for adoption and special guardianship are those of the return on
// children looked after, money that of the outturn's line.
#include "demo/club_plan.h"
#include "demo/draws.h"

namespace plumbline {
namespace {

constexpr Follower followers[] = {
    {"ADP_A*", ""},
    {"ADP_B02 ADP_B03 ADP_B04 ADP_B05 ADP_B06", "ADP_B01", 60},
    {"ADP_B10 ADP_B11 ADP_B12 ADP_B13", "ADP_B09", 60},
    {"ADP_B15 ADP_B16", "ADP_B14", 100},
    {"ADP_B20 ADP_B21", "ADP_B19", 60},
    {"ADP_B*", "placed", 50},
    {"ADP_C01 ADP_C04 ADP_C06 ADP_C10", "ADP_B14", 60},
    {"ADP_C02", "ADP_C01", 10},
    {"ADP_C03", "ADP_C04", 80},
    {"ADP_C05", "ADP_C06", 80},
    {"ADP_C08", "ADP_B06", 60},
    {"ADP_C09", "ADP_B08", 60},
    {"ADP_C11", "ADP_D04", 60},
    {"ADP_D05 ADP_D06", "ADP_D04", 80},
    {"ADP_D09 ADP_D11", "ADP_D08", 80},
    {"ADP_D*", "placed", 70},
    {"ADP_E07 ADP_E08 ADP_E10", "ADP_E09", 80},
    {"ADP_E*", "placed", 80},
    {"ADP_F04", "ADP_E09", 60},
    {"ADP_F05", "", 0},
    {"ADP_F*", "placed", 60},
    {"ADP_G15", "ADP_G14", 80},
    {"ADP_G17 ADP_G18 ADP_G19", "ADP_G21", 80},
    {"ADP_G*", "ADP_G12", 60},
};

// Who was placed a year ago or since, and is no longer, has been adopted.
void give_adopted(const DemoFacts& facts, ClubPlan& plan) {
  const Return& last = *plan.likeness.followed;
  const std::int64_t waiting = facts.care.for_adoption;
  const std::int64_t disrupted = whole_answer(&last, "ADP_B17");
  const std::int64_t placed_before = whole_answer(&last, "ADP_B22");
  const Lead& lead = plan.likeness.leads.at("placed");
  const Return* alike = lead.from_worked ? plan.likeness.worked : plan.likeness.followed;
  const std::int64_t usual = scaled(whole_answer(alike, "ADP_B09"), lead.now, lead.before);
  const std::int64_t placed = std::max(usual, waiting + disrupted - placed_before + 1);
  plan.give("ADP_B09", placed);
  plan.give("ADP_B17", disrupted);
  plan.give("ADP_B14", placed_before + placed - disrupted - waiting);
}

}  // namespace

void plan_adoption(const RoundPlace& place, ClubPlan& plan) {
  constexpr std::int64_t worked_days = 5'900;
  const DemoFacts& facts = *place.facts;
  plan.likeness.followers = followers;
  plan.lead("placed", facts.days.for_adoption,
            place.before == nullptr ? 0 : place.before->days.for_adoption, worked_days);
  if (const Return* children = place.other("CLA")) {
    plan.fix("ADP_A04", whole_answer(children, "CLA_B01"));
    plan.fix("ADP_A05", whole_answer(children, "CLA_B14"));
    plan.fix("ADP_E09", whole_answer(children, "CLA_F18"));
    plan.fix("ADP_G14", whole_answer(children, "CLA_F17"));
  }
  plan.fix("ADP_B22", facts.care.for_adoption);
  if (place.before != nullptr) give_adopted(facts, plan);
  const std::int64_t spending = facts.line("S251_L_ADOPT")[gross_column];
  plan.lead_total("ADP_G12", facts.direct(spending), *place.club);
  plan.lead_total("ADP_G21", facts.overheads_in(spending), *place.club);
}

}  // namespace plumbline
