#include "statistics/unit_slips.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {

Json slip_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  const auto values = optional_numbers(input.at("value"));
  const auto references = optional_numbers(input.at("reference"));
  Json ratios = Json::array();
  Json codes = Json::array();
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto found = values[i] ? screen_for_slip(*values[i], references.at(i)) : std::nullopt;
    ratios.push_back(found ? json(found->log10_ratio) : Json());
    codes.push_back(found ? Json(code(found->slip)) : Json());
  }
  return {{"log10_ratio", ratios}, {"code", codes}};
}

}  // namespace plumbline::vectors
