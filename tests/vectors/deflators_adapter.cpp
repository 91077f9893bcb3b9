#include "statistics/deflator.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

std::optional<double> change_percent(const std::vector<std::optional<double>>& series) {
  if (series.empty() || !series.front() || !series.back()) return std::nullopt;
  return inflation_percent(*series.front(), *series.back());
}

Json series_answers(const Json& input) {
  const auto nominal = optional_numbers(input.at("nominal"));
  const auto real =
      real_series(nominal, optional_numbers(input.at("index")), input.at("base_pos0"));
  return {{"real", json_list<double>(real)},
          {"real_change_pct", json(change_percent(real))},
          {"nominal_change_pct", json(change_percent(nominal))}};
}

}  // namespace

Json deflator_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  if (input.contains("nominal")) return series_answers(input);
  const auto from = optional_number(input, "index_from");
  const auto to = optional_number(input, "index_to");
  Json answers{{"real", nullptr}, {"pct", nullptr}};
  if (!from || !to) return answers;
  answers["pct"] = json(inflation_percent(*from, *to));
  if (const auto value = optional_number(input, "value")) {
    answers["real"] = json(real_terms(*value, *from, *to));
  }
  return answers;
}

}  // namespace plumbline::vectors
