#include <stdexcept>

#include "statistics/balance_edits.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

Relation relation(const std::string& sign) {
  if (sign == "==") return Relation::equal;
  if (sign == "<=") return Relation::at_most;
  throw std::runtime_error("an edit with the sign " + sign);
}

std::vector<LinearConstraint> edits(const Json& input) {
  std::vector<LinearConstraint> found;
  for (std::size_t i = 0; i < input.at("A").size(); ++i) {
    found.push_back({.coefficients = numbers(input.at("A").at(i)),
                     .relation = relation(input.at("op").at(i)),
                     .bound = input.at("b").at(i)});
  }
  return found;
}

}  // namespace

Json balance_edit_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  const auto to_hold = edits(input);
  const auto values = optional_numbers(input.at("x"));
  const auto weights = numbers(input.at("weights"));
  const auto found = explain_violations(
      to_hold,
      {.values = values, .weights = weights, .least = optional_number(input, "lower_bound")});
  Json sets = Json::array();
  if (found) {
    for (const auto& set : found->sets) sets.push_back(positions_from_1(set));
  }
  return {{"violated_edits_idx1", positions_from_1(violated_edits(to_hold, values))},
          {"min_weight", found ? Json(found->weight) : Json()},
          {"solutions_idx1", sets}};
}

}  // namespace plumbline::vectors
