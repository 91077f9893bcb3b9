#include "demo/answer_slips.h"

#include <algorithm>
#include <span>

#include "demo/draws.h"
#include "demo/rounds.h"
#include "demo/slips.h"

namespace plumbline {
namespace {

constexpr std::uint64_t topic = 13;

enum class Way : std::uint8_t { divide, negate, swap_digits, multiply, copy };

struct SlipModel {
  std::string_view kind;
  std::string_view club;
  Way way;
  std::int64_t times;
  std::span<const std::string_view> items;
};

constexpr std::string_view agency_days[] = {"CLA_F02"};
constexpr std::string_view signposted[] = {"EIE_A02[AGE=A65P]"};
constexpr std::string_view pay[] = {"FAS_E01"};
constexpr std::string_view fees_received[] = {"ADP_G06"};
constexpr std::string_view transport[] = {"SEN_E04"};
constexpr std::string_view copied[] = {"RNC_C20", "RNC_C21", "RNC_C22", "RNC_C23", "RNC_C35"};

// Two of each authority's, in different questionnaires.
constexpr SlipModel models[] = {
    {"weeks for days", "children-looked-after", Way::divide, 7, agency_days},
    {"two digits changed places", "early-intervention", Way::swap_digits, 1, signposted},
    {"£ in £000", "financial-assessments", Way::divide, 1000, pay},
    {"wrong sign", "adoption", Way::negate, 1, fees_received},
    {"a digit too many", "special-educational-needs", Way::multiply, 10, transport},
    {"last year's figures", "residential-nursing-care", Way::copy, 1, copied},
};
constexpr std::size_t slips_of_each = 2;

// The first two neighbours after the first digit that differ; where none do, that and the next.
std::int64_t with_digits_swapped(std::int64_t number) {
  std::string digits = std::to_string(number);
  std::size_t at = 1;
  while (at + 1 < digits.size() && digits[at] == digits[at + 1]) ++at;
  if (at + 1 >= digits.size()) at = 0;
  std::swap(digits[at], digits[std::min(at + 1, digits.size() - 1)]);
  return std::stoll(digits);
}

TypedNumber slipped(const SlipModel& model, TypedNumber meant, const Answer* last) {
  switch (model.way) {
    case Way::divide:
      return {scaled(meant.steps, 1, model.times), meant.places};
    case Way::multiply:
      return {meant.steps * model.times, meant.places};
    case Way::negate:
      return {-meant.steps, meant.places};
    case Way::swap_digits:
      return {with_digits_swapped(meant.steps), meant.places};
    case Way::copy:
      return last == nullptr ? meant : typed_in(*last).value_or(meant);
  }
  return meant;
}

const SlipModel& model_of(const AnswerSlip& slip) {
  return *std::ranges::find(models, slip.kind, &SlipModel::kind);
}

}  // namespace

std::vector<AnswerSlip> plant_answer_slips(std::uint64_t seed,
                                           const std::vector<DemoAuthority>& authorities) {
  const std::vector<PlantedSlip> published = plant_slips(seed, authorities);
  std::vector<std::uint64_t> able;
  for (const DemoAuthority& one : authorities) {
    const bool answers_both = one.exists_in(first_round_year) && one.exists_in(last_round_year);
    const bool slips =
        std::ranges::find(published, one.number, &PlantedSlip::authority) != published.end();
    if (answers_both && !one.tiny && !slips) able.push_back(one.number);
  }
  Random draws = draws_for(seed, {topic});
  std::vector<AnswerSlip> planted;
  for (const SlipModel& model : models) {
    if (planted.size() % slips_of_each == 0) {
      std::swap(able.back(), able[draws.below(able.size())]);
    }
    planted.push_back({.kind = std::string(model.kind),
                       .club = std::string(model.club),
                       .authority = able.back(),
                       .year = last_round_year,
                       .item = std::string(model.items.front())});
    if (planted.size() % slips_of_each == 0) able.pop_back();
  }
  return planted;
}

Return with_slip(Return made, const Return* last, AnswerSlip& slip) {
  const SlipModel& model = model_of(slip);
  for (const std::string_view item : model.items) {
    const AnswerKey key{std::string(item)};
    const auto answer = made.answers.find(key);
    const auto meant = answer == made.answers.end() ? std::nullopt : typed_in(answer->second);
    if (!meant) continue;
    slip.meant.emplace(key, *meant);
    type(slipped(model, *meant, last == nullptr ? nullptr : last->find(key.series)),
         answer->second);
  }
  return made;
}

}  // namespace plumbline
