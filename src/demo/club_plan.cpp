#include "demo/club_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "demo/draws.h"
#include "demo/rounds.h"
#include "demo/typed_answer.h"
#include "returns/return_figures.h"

namespace plumbline {
namespace {

constexpr std::uint64_t level_topic = 9, price_topic = 12;

std::int64_t level_of(const Level& level, const DemoFacts& facts) {
  constexpr std::int64_t middling = 400;  // deprivation
  Random usual = draws_for(facts.seed, {level_topic, facts.authority.number, named(level.name)});
  const std::int64_t people = residents(facts.ages, level.youngest, level.oldest);
  const std::int64_t habit = thousand + bell(usual, level.habit);
  const std::int64_t need =
      thousand + level.deprivation * (facts.authority.deprivation - middling) / thousand;
  const std::int64_t trend = thousand + level.growth * (facts.year - first_round_year);
  return scaled(scaled(scaled(people, habit), need), trend);
}

CareCell care_of(const CareLevel& level, const DemoFacts& facts) {
  return sum_of(adult_care(demo_year_of(facts.seed, facts.authority, facts.year)), level.range);
}

std::int64_t people_of(const CareLevel& level, const DemoFacts* facts) {
  if (facts == nullptr) return 0;
  const CareCell care = care_of(level, *facts);
  return level.in_year ? care.clients_in_year : care.clients_at_end;
}

// What a week costs beside the worked return's, in thousandths.
std::int64_t week_price(const CareLevel& level, std::int64_t worked_week, const DemoFacts* facts) {
  if (facts == nullptr) return 0;
  const CareCell care = care_of(level, *facts);
  const std::int64_t weeks = std::max<std::int64_t>(1, care.units_own + care.units_others);
  return scaled(care.money[adults::gross] * 100, thousand, weeks * worked_week);
}

// What it pays for the same is an authority's own way too.
std::int64_t own_price(std::string_view name, const RoundPlace& place, const DemoFacts* facts) {
  if (facts == nullptr) return 0;
  constexpr std::int64_t dearer = 90;
  Random usual = draws_for(facts->seed, {price_topic, place.facts->authority.number, named(name)});
  return scaled(price_level(*facts), thousand + bell(usual, dearer));
}

// How many there are now and were before, and what each costs.
struct People {
  std::int64_t now = 0, earlier = 0, worked = 0;
};
void lead_people(std::string_view name, const People& people, const RoundPlace& place,
                 ClubPlan& plan) {
  const std::int64_t price = own_price(name, place, place.facts);
  const std::int64_t earlier_price = own_price(name, place, place.before);
  plan.lead(name, people.now, people.earlier, people.worked);
  plan.lead(prices, price, earlier_price, thousand);
  plan.lead(fmt::format("{} £", name), scaled(people.now, price),
            scaled(people.earlier, earlier_price), people.worked);
}

std::int64_t derived_figure(const Return* made, const std::string& item, const CompiledClub& club) {
  ReturnSources sources{.club = &club,
                        .now = made,
                        .last = nullptr,
                        .others = {},
                        .published = {},
                        .group = {},
                        .submitting = false};
  const Figure figure = ReturnFigures(sources).item(item);
  return figure.cell.is_number() ? std::llround(figure.number) : 0;
}

}  // namespace

void ClubPlan::give(const std::string& item, std::int64_t number, const std::string& row) {
  likeness.given[{item, row}] = {number, 0};
}

void ClubPlan::fix(const std::string& item, std::int64_t number) { fix(item, {number, 0}); }

void ClubPlan::fix(const std::string& item, TypedNumber number) {
  likeness.given[{item}] = number;
  fixed.insert(item);
}

std::int64_t ClubPlan::given(const std::string& item) const {
  return likeness.given.at({item}).steps;
}

void ClubPlan::lead(std::string_view name, std::int64_t now, std::int64_t before,
                    std::int64_t worked) {
  likeness.leads[std::string(name)] = before > 0 ? Lead{now, before} : Lead{now, worked, true};
}

void ClubPlan::lead_total(const std::string& item, std::int64_t now, const CompiledClub& club) {
  lead(item, now, derived_figure(likeness.followed, item, club),
       derived_figure(likeness.worked, item, club));
}

void ClubPlan::set_rows(const std::string& group, std::int64_t rows) {
  const auto found = likeness.followed->rows.find(group);
  const bool some = found != likeness.followed->rows.end() && !found->second.empty();
  const std::vector<std::string>& keys = some ? found->second : likeness.worked->rows.at(group);
  likeness.rows[group].clear();
  add_rows(keys, rows, likeness.rows[group]);
}

std::vector<std::int64_t> parted(std::int64_t all, const std::vector<std::int64_t>& weights) {
  std::int64_t sum = 0, so_far = 0, given = 0;
  for (const std::int64_t one : weights) sum += one;
  std::vector<std::int64_t> parts;
  for (const std::int64_t one : weights) {
    so_far += one;
    const std::int64_t up_to_here = sum == 0 ? 0 : scaled(all, so_far, sum);
    parts.push_back(up_to_here - given);
    given = up_to_here;
  }
  return parts;
}

void add_rows(const std::vector<std::string>& after, std::int64_t wanted,
              std::vector<RowLike>& rows) {
  const auto before = static_cast<std::int64_t>(after.size());
  const auto is_taken = [&](const std::string& key) {
    return std::ranges::find(rows, key, &RowLike::key) != rows.end() ||
           std::ranges::find(after, key) != after.end();
  };
  for (std::int64_t i = 0; i < wanted && before > 0; ++i) {
    // Fewer: evenly from among them. More: each once, then again from the first.
    const std::int64_t at = wanted < before ? i * before / wanted : i % before;
    std::int64_t copy = wanted < before ? 0 : i / before;
    const std::string& key = after[static_cast<std::size_t>(at)];
    while (copy > 0 && is_taken(key_of_copy(key, copy))) ++copy;
    rows.push_back({.key = key_of_copy(key, copy), .after = key, .copy = copy});
  }
}

std::int64_t whole_answer(const Return* made, const std::string& item) {
  const Answer* answer = made == nullptr ? nullptr : made->find(item);
  const auto number = answer == nullptr ? std::nullopt : typed_in(*answer);
  return number ? in_places(*number, 0).steps : 0;
}

void lead_level(const Level& level, const RoundPlace& place, ClubPlan& plan) {
  lead_people(level.name,
              {.now = level_of(level, *place.facts),
               .earlier = place.before == nullptr ? 0 : level_of(level, *place.before),
               .worked = level.worked},
              place, plan);
}

void lead_care(const CareLevel& level, const RoundPlace& place, ClubPlan& plan) {
  lead_people(level.name,
              {.now = people_of(level, place.facts),
               .earlier = people_of(level, place.before),
               .worked = level.worked},
              place, plan);
}

void lead_care_price(const CareLevel& level, std::int64_t worked_week, const RoundPlace& place,
                     ClubPlan& plan) {
  const std::int64_t price = week_price(level, worked_week, place.facts);
  const std::int64_t earlier_price = week_price(level, worked_week, place.before);
  plan.lead(prices, price, earlier_price, thousand);
  plan.lead(fmt::format("{} £", level.name), scaled(people_of(level, place.facts), price),
            scaled(people_of(level, place.before), earlier_price), level.worked);
}

std::span<const ClubModel> club_models() {
  static constexpr ClubModel models[] = {{"special-educational-needs", plan_pupils},
                                         {"children-looked-after", plan_looked_after},
                                         {"adoption", plan_adoption},
                                         {"financial-assessments", plan_assessments},
                                         {"early-intervention", plan_early_intervention},
                                         {"residential-nursing-care", plan_care_homes},
                                         {"unified-return", plan_unified}};
  return models;
}

}  // namespace plumbline
