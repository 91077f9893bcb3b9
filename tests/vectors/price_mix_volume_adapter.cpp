#include "statistics/price_mix_volume.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

// A type that a side does not have may be written without a quantity.
std::vector<double> quantities(const Json& list) {
  std::vector<double> found;
  for (const auto& quantity : optional_numbers(list)) found.push_back(quantity.value_or(0));
  return found;
}

void add(Json& answers, const std::optional<ShapleyEffects>& effects) {
  answers["shapley_volume"] = effects ? Json(effects->volume) : Json();
  answers["shapley_mix"] = effects ? Json(effects->mix) : Json();
  answers["shapley_price"] = effects ? Json(effects->price) : Json();
}

void add(Json& answers, const std::optional<UnitCostEffects>& effects) {
  answers["unit_cost0"] = effects ? Json(effects->from) : Json();
  answers["unit_cost1"] = effects ? Json(effects->to) : Json();
  answers["unit_mix"] = effects ? Json(effects->mix) : Json();
  answers["unit_rate"] = effects ? Json(effects->rate) : Json();
  answers["unit_mix_by_type_centred"] = effects ? Json(effects->mix_by_type) : Json();
  answers["unit_rate_by_type"] = effects ? Json(effects->rate_by_type) : Json();
}

}  // namespace

Json price_mix_volume_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  const auto q0 = quantities(input.at("q0"));
  const auto p0 = optional_numbers(input.at("p0"));
  const auto q1 = quantities(input.at("q1"));
  const auto p1 = optional_numbers(input.at("p1"));
  const auto found =
      price_mix_volume({.quantities = q0, .prices = p0}, {.quantities = q1, .prices = p1});
  if (!found) return {{"total0", nullptr}, {"total1", nullptr}, {"diff", nullptr}};
  Json answers{{"total0", found->total_from},
               {"total1", found->total_to},
               {"diff", found->difference},
               {"bennet_price", found->bennet.price_by_type},
               {"bennet_quantity", found->bennet.quantity_by_type},
               {"bennet_price_total", found->bennet.price},
               {"bennet_quantity_total", found->bennet.quantity}};
  add(answers, found->shapley);
  add(answers, found->unit_cost);
  return answers;
}

}  // namespace plumbline::vectors
