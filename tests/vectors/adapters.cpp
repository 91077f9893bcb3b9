#include "vectors/adapters.h"

#include <fmt/format.h>

#include <algorithm>

#include "statistics/confidence.h"

namespace plumbline::vectors {
namespace {

struct Entry {
  std::string_view method;
  Adapter adapter;
};

constexpr Entry entries[] = {
    {"M01", unit_cost_answers},
    {"M02", average_answers},
    {"M03", quantile_answers},
    {"M04", quartile_band_answers},
    {"M05", rank_answers},
    {"M06", position_answers},
    {"M07", outlier_answers},
    {"M07b", medcouple_answers},
    {"M08", year_on_year_answers},
    {"M09", selective_editing_answers},
    {"M10", balance_edit_answers},
    {"M11", neighbour_answers},
    {"M12", confidence_interval_answers},
    {"M13", funnel_answers},
    {"M14", spine_answers},
    {"M18", interval_answers},
    {"M21", deflator_answers},
    {"M22", trend_answers},
    {"M23", disclosure_answers},
    {"M24", what_if_answers},
    {"M25", price_mix_volume_answers},
    {"M26", virtual_average_answers},
    {"M27", same_scale_answers},
    {"M28", rank_uncertainty_answers},
    {"M29", multiplicity_answers},
    {"M30", coverage_answers},
    {"M31", comparator_answers},
    {"M32", overhead_answers},
    {"M33", slip_answers},
    {"M34", random_answers},
    {"M35", distribution_answers},
    {"M36", oaxaca_answers},
};

}  // namespace

Adapter adapter(std::string_view method_id) {
  const std::string_view method = method_id.substr(0, method_id.find('_'));
  const auto* const found = std::ranges::find(entries, method, &Entry::method);
  return found == std::end(entries) ? nullptr : found->adapter;
}

std::optional<double> optional_number(const Json& input, const char* field) {
  const auto found = input.find(field);
  if (found == input.end() || found->is_null()) return std::nullopt;
  return found->get<double>();
}

std::vector<double> numbers(const Json& list) { return list.get<std::vector<double>>(); }

std::vector<std::optional<double>> optional_numbers(const Json& list) {
  std::vector<std::optional<double>> values;
  for (const Json& value : list) {
    values.push_back(value.is_null() ? std::nullopt : std::optional(value.get<double>()));
  }
  return values;
}

Better better(const Json& polarity) {
  if (polarity == "Low") return Better::low;
  return polarity == "High" ? Better::high : Better::neither;
}

Pairs complete_pairs(const Json& left, const Json& right) {
  auto lefts = optional_numbers(left);
  auto rights = optional_numbers(right);
  for (std::size_t i = 0; i < lefts.size() && i < rights.size(); ++i) {
    if (!lefts[i]) rights[i].reset();
    if (!rights[i]) lefts[i].reset();
  }
  return {.left = present(lefts), .right = present(rights)};
}

std::vector<double> confidences(const Json& input) {
  const auto given = input.find("confidence");
  if (given == input.end()) return {usual_confidence, strict_confidence};
  return given->is_array() ? numbers(*given) : std::vector{given->get<double>()};
}

std::string confidence_digits(double confidence) {
  std::string digits = fmt::format("{:g}", confidence).substr(2);
  if (digits.size() == 1) digits += '0';
  return digits;
}

Json json(const std::optional<double>& value) { return value ? Json(*value) : Json(); }

Json positions_from_1(std::span<const std::size_t> places) {
  Json list = Json::array();
  for (const std::size_t place : places) list.push_back(place + 1);
  return list;
}

}  // namespace plumbline::vectors
