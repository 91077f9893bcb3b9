#include <stdexcept>

#include "statistics/what_if.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

// "[low, high]", or one number that is exact.
Bounds bounds(const Json& input, const char* field, Bounds otherwise) {
  const auto given = input.find(field);
  if (given == input.end() || given->is_null()) return otherwise;
  if (given->is_array()) return {given->at(0), given->at(1)};
  return {*given, *given};
}

PlacementMove move(const Json& input) {
  const PlacementMove usual;
  return {.placements = bounds(input, "N", usual.placements),
          .external_weekly = bounds(input, "external_weekly", usual.external_weekly),
          .internal_weekly = bounds(input, "internal_weekly", usual.internal_weekly),
          .weeks = bounds(input, "weeks", usual.weeks),
          .fixed_cost = bounds(input, "fixed_cost", usual.fixed_cost),
          .marginal_share = bounds(input, "internal_marginal_share", usual.marginal_share),
          .ramp_weeks = optional_number(input, "ramp_weeks").value_or(0),
          .external_placements = optional_number(input, "external_placements"),
          .free_places = optional_number(input, "capacity")};
}

// As it was asked: intervals for intervals, numbers for numbers.
Json answer(const std::optional<Bounds>& found, bool as_interval) {
  if (!found) return {};
  if (as_interval) return Json::array({found->low, found->high});
  return found->low;
}

std::string name(MoveWarning warning) {
  switch (warning) {
    case MoveWarning::never_pays_back:
      return "NEVER_PAYS_BACK";
    case MoveWarning::may_never_pay_back:
      return "MAY_NEVER_PAY_BACK";
    case MoveWarning::more_than_external:
      return "N_EXCEEDS_EXTERNAL";
    case MoveWarning::more_than_places:
      return "N_EXCEEDS_CAPACITY";
  }
  throw std::logic_error("a warning without a name");
}

}  // namespace

Json what_if_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  const auto found = what_if(move(input));
  if (!found) throw std::runtime_error("a move that cannot be");
  bool as_interval = false;
  for (const Json& given : input) as_interval = as_interval || given.is_array();
  Json flags = Json::array();
  for (const MoveWarning warning : found->warnings) flags.push_back(name(warning));
  return {{"gross_saving", answer(found->gross, as_interval)},
          {"net_year1", answer(found->net, as_interval)},
          {"breakeven_N", answer(found->break_even_placements, as_interval)},
          {"payback_weeks", answer(found->payback_weeks, as_interval)},
          {"flags", flags}};
}

}  // namespace plumbline::vectors
