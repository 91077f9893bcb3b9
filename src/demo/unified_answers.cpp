// The unified return: lines of the outturn and counts of children in need are what the published
// files are made of; the rest follows the children looked after and the residents.
#include <fmt/format.h>

#include "base/text.h"
#include "demo/club_plan.h"
#include "demo/draws.h"
#include "demo/publication_figures.h"

namespace plumbline {
namespace {

constexpr Follower followers[] = {
    {"UR_BASIS UR_SIGN*", ""},
    {"UR_SHARE*", "rate", 120},
    {"UR_BUDGET_ADULTS UR_BUDGET_PUBLIC_HEALTH", "residents", 60},
    {"UR_ASSESS_45", "UR_ASSESS", 30},
    {"UR_ICPC*", "UR_S47", 40},
    {"UR_CPP*", "plans", 60},
    {"UR_CIN*", "in need", 30},
    {"UR_PF*", "residents", 150},
    {"UR_FOS*", "looked after", 60},
    {"UR_OC2* UR_CL* UR_MISSING", "looked after", 50},
    {"UR_*", "residents", 80},
};

// Parts of a line as the questionnaire asks for them, of what the line has in its columns.
constexpr std::size_t own = 0, private_ones = 1, public_ones = 2, voluntary = 3;
constexpr std::size_t grants_inside = 7, grants_outside = 8;

std::int64_t part_of_line(const DemoFacts& facts, const Money& line, std::string_view part) {
  constexpr std::int64_t employees = 640, central = 450, service = 400, fees = 350;  // thousandths
  const std::int64_t overheads = facts.overheads_in(line[own]);
  const std::int64_t direct = line[own] - overheads;
  if (part == "OWN") return direct;
  if (part == "PRIVATE") return line[private_ones];
  if (part == "PUBLIC") return line[public_ones];
  if (part == "VOLUNTARY") return line[voluntary];
  if (part == "CENTRAL") return scaled(overheads, central);
  if (part == "SERVICE") return scaled(overheads, service);
  if (part == "OTHER") return overheads - scaled(overheads, central) - scaled(overheads, service);
  if (part == "EMPLOYEES") return scaled(direct, employees);
  if (part == "FEES") return scaled(line[income_column], fees);
  if (part == "CONTRIBUTIONS") return line[income_column] - scaled(line[income_column], fees);
  if (part == "GRANTS_IN") return line[grants_inside];
  return part == "GRANTS_OUT" ? line[grants_outside] : 0;
}

void give_lines(const DemoFacts& facts, ClubPlan& plan) {
  constexpr std::string_view begin = "UR_SPEND_";
  for (const auto& [key, answer] : plan.likeness.worked->answers) {
    if (!key.series.starts_with(begin)) continue;
    const SeriesName name = split_series(key.series);
    const auto line = facts.lines.find("S251_L_" + name.code.substr(begin.size()));
    if (line == facts.lines.end() || name.members.empty()) continue;
    plan.fix(key.series, part_of_line(facts, line->second, name.members.front().second));
  }
}

void give_children(const DemoFacts& facts, ClubPlan& plan) {
  constexpr std::pair<const char*, std::string_view> published[] = {{"UR_REF", "CIN_REFERRAL"},
                                                                    {"UR_REREF", "CIN_REREFERRAL"},
                                                                    {"UR_ASSESS", "CSS_A04"},
                                                                    {"UR_S47", "CSS_A07"}};
  const DemoYear year = demo_year_of(facts.seed, facts.authority, facts.year);
  for (const auto& [item, code] : published) {
    if (const auto figure = children_figure(year, code)) plan.fix(item, figure->number);
  }
  plan.fix("UR_CIN_31M", facts.care.in_need);
  plan.fix("UR_CPP_31M", facts.care.plans);
}

// Pay in lines of which clubs were told the whole.
void give_pay(const RoundPlace& place, ClubPlan& plan) {
  constexpr std::int64_t of_guardianship = 660, of_other_services = 430;  // thousandths
  const DemoFacts& facts = *place.facts;
  const DemoYear year = demo_year_of(facts.seed, facts.authority, facts.year);
  const auto pay = [&](const char* item, const char* prefix, const char* whole, std::int64_t part) {
    const std::int64_t share = scaled(part, habit_of(year, item, 60));
    plan.give(item, scaled(whole_answer(place.other(prefix), whole), share));
  };
  pay("UR_EMP_SGO", "ADP", "ADP_G15", of_guardianship);
  pay("UR_EMP_CLA_OTHER", "CLA", "CLA_F19", of_other_services);
}

}  // namespace

void plan_unified(const RoundPlace& place, ClubPlan& plan) {
  const DemoFacts& facts = *place.facts;
  const DemoFacts* before = place.before;
  plan.likeness.followers = followers;
  lead_level({.name = "residents",
              .youngest = 0,
              .oldest = oldest_age,
              .worked = 420'000,
              .habit = 60,
              .deprivation = 100,
              .growth = 0},
             place, plan);
  plan.lead("looked after", facts.care.all, before == nullptr ? 0 : before->care.all, 640);
  plan.lead("in need", facts.care.in_need, before == nullptr ? 0 : before->care.in_need, 3'640);
  plan.lead("plans", facts.care.plans, before == nullptr ? 0 : before->care.plans, 398);
  give_lines(facts, plan);
  give_children(facts, plan);
  give_pay(place, plan);
}

}  // namespace plumbline
