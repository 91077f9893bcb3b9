#include <cmath>
#include <functional>

#include "statistics/control_chart.h"
#include "statistics/funnel.h"
#include "statistics/overdispersion.h"
#include "statistics/sums.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

using LimitsOf = std::function<std::optional<Bounds>(double size, double confidence)>;

// "lower95", "upper95", "lower998" and so on, one of each for every size.
Json limits(const Json& input, const LimitsOf& of) {
  Json answers = Json::object();
  for (const double confidence : confidences(input)) {
    Json lower = Json::array();
    Json upper = Json::array();
    for (const auto& size : optional_numbers(input.at("n"))) {
      const auto found = size ? of(*size, confidence) : std::nullopt;
      lower.push_back(found ? Json(found->low) : Json());
      upper.push_back(found ? Json(found->high) : Json());
    }
    answers["lower" + confidence_digits(confidence)] = lower;
    answers["upper" + confidence_digits(confidence)] = upper;
  }
  return answers;
}

Json proportions(const Json& input) {
  const double target = input.at("p0");
  return limits(input, [&](double size, double confidence) {
    return proportion_limits(size, target, confidence);
  });
}

Json rates(const Json& input) {
  const double target = input.at("r0");
  const double per = input.value("multiplier", 1.0);
  const bool is_exact = input.value("exact", true);
  return limits(input, [&](double size, double confidence) {
    return is_exact ? rate_limits(size, target, per, confidence)
                    : normal_rate_limits(size, target, per, confidence);
  });
}

double pooled(const std::vector<double>& shares, const std::vector<double>& sizes) {
  double people = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) people += shares[i] * sizes[i];
  return people / total(sizes);
}

// Standard errors as they are given; or of shares of so many people, around the share of them all.
std::vector<double> errors(const Pairs& known, const Json& input) {
  if (input.contains("se")) return known.right.values;
  const double target =
      optional_number(input, "target").value_or(pooled(known.left.values, known.right.values));
  std::vector<double> found;
  for (const double size : known.right.values) found.push_back(proportion_error(size, target));
  return found;
}

Json dispersion(const Json& input) {
  const Pairs known = complete_pairs(input.at("y"), input.at(input.contains("se") ? "se" : "n"));
  const auto found =
      overdispersion(known.left.values, errors(known, input), optional_number(input, "target"),
                     input.value("winsor", usually_winsorised));
  if (!found) {
    return {{"target", nullptr},         {"z", nullptr},
            {"phi_winsorised", nullptr}, {"z_overdispersed_multiplicative", nullptr},
            {"tau2_additive", nullptr},  {"z_overdispersed_additive", nullptr}};
  }
  const auto in_place = [&](const std::vector<double>& scores) {
    return json_list<double>(spread<double>(known.left, scores));
  };
  return {
      {"target", found->target},
      {"z", in_place(found->z)},
      {"phi_winsorised", found->phi},
      {"z_overdispersed_multiplicative", in_place(corrected_z(*found, Correction::multiplicative))},
      {"tau2_additive", found->tau_squared},
      {"z_overdispersed_additive", in_place(corrected_z(*found, Correction::additive))}};
}

Json chart(const Json& input) {
  const Present known = present(optional_numbers(input.at("x")));
  const auto found = control_chart(known.values);
  if (!found) {
    return {{"centre", nullptr}, {"mean_mr", nullptr}, {"lcl", nullptr},
            {"ucl", nullptr},    {"mr_ucl", nullptr},  {"out_idx1", Json::array()}};
  }
  std::vector<std::size_t> beyond;
  for (const std::size_t place : found->beyond_limits) beyond.push_back(known.places[place]);
  return {{"centre", found->centre},
          {"mean_mr", found->mean_moving_range},
          {"lcl", found->limits.low},
          {"ucl", found->limits.high},
          {"mr_ucl", found->moving_range_limit},
          {"out_idx1", positions_from_1(beyond)}};
}

}  // namespace

Json funnel_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  if (input.contains("p0")) return proportions(input);
  if (input.contains("r0")) return rates(input);
  return input.contains("y") ? dispersion(input) : chart(input);
}

}  // namespace plumbline::vectors
