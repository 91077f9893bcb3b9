#include "statistics/oaxaca.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

struct Members {
  std::vector<double> outcomes;
  std::vector<double> covariates;

  OaxacaGroup group() const { return {.outcomes = outcomes, .covariates = covariates}; }
};

// A row of one covariate may be written as a number.
Json row_of(const Json& covariates) {
  return covariates.is_array() ? covariates : Json::array({covariates});
}

bool is_complete(const Json& outcome, const Json& row) {
  for (const Json& value : row) {
    if (value.is_null()) return false;
  }
  return !outcome.is_null();
}

}  // namespace

Json oaxaca_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  Members group;
  Members comparator;
  std::size_t covariates = 0;
  for (std::size_t member = 0; member < input.at("y").size(); ++member) {
    const Json& outcome = input.at("y").at(member);
    const Json row = row_of(input.at("X").at(member));
    covariates = row.size();
    if (!is_complete(outcome, row)) continue;
    Members& of = input.at("group").at(member) == 1 ? group : comparator;
    of.outcomes.push_back(outcome);
    for (const Json& value : row) of.covariates.push_back(value);
  }
  const auto found = oaxaca(group.group(), comparator.group(), covariates,
                            optional_number(input, "noise").value_or(0));
  if (!found) return {{"total_gap", nullptr}, {"explained", nullptr}, {"unexplained", nullptr}};
  return {{"total_gap", found->gap},
          {"explained_by_variable", found->explained_by},
          {"explained", found->explained},
          {"unexplained", found->unexplained},
          {"group_coef", found->group_coefficient},
          {"explained_pct", json(found->explained_percent)}};
}

}  // namespace plumbline::vectors
