// From a case's input to the answers of the statistics module. A case is {id, input, expect}; a
// method's adapter gives an object with the fields it can answer from the input that is there.
// One adapter, one file; a new method is a line in the table in adapters.cpp.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "statistics/better.h"
#include "statistics/present.h"

namespace plumbline::vectors {

using Json = nlohmann::json;
using Adapter = Json (*)(const Json& test_case);

// By what stands before the first "_" of a method id: "M07b". None: the method is not built.
Adapter adapter(std::string_view method_id);

// Reading an input.
std::optional<double> optional_number(const Json& input, const char* field);
std::vector<double> numbers(const Json& list);
std::vector<std::optional<double>> optional_numbers(const Json& list);
Better better(const Json& polarity);  // "Low", "High" or "-"

// Two lists side by side, without the places where either has no number.
struct Pairs {
  Present left;
  Present right;
};
Pairs complete_pairs(const Json& left, const Json& right);

// Levels of confidence, the usual two where the case names none; and the digits by which a field
// tells its own: "998" of "ci998" for 0.998.
std::vector<double> confidences(const Json& input);
std::string confidence_digits(double confidence);

// Writing an answer: null where there is none.
Json json(const std::optional<double>& value);
Json positions_from_1(std::span<const std::size_t> places);

template <typename Value>
Json json_list(std::span<const std::optional<Value>> values) {
  Json list = Json::array();
  for (const auto& value : values) list.push_back(value ? Json(*value) : Json());
  return list;
}

Json unit_cost_answers(const Json& test_case);
Json average_answers(const Json& test_case);
Json quantile_answers(const Json& test_case);
Json quartile_band_answers(const Json& test_case);
Json rank_answers(const Json& test_case);
Json position_answers(const Json& test_case);
Json outlier_answers(const Json& test_case);
Json medcouple_answers(const Json& test_case);
Json year_on_year_answers(const Json& test_case);
Json selective_editing_answers(const Json& test_case);
Json balance_edit_answers(const Json& test_case);
Json neighbour_answers(const Json& test_case);
Json confidence_interval_answers(const Json& test_case);
Json funnel_answers(const Json& test_case);
Json spine_answers(const Json& test_case);
Json interval_answers(const Json& test_case);
Json deflator_answers(const Json& test_case);
Json trend_answers(const Json& test_case);
Json disclosure_answers(const Json& test_case);
Json what_if_answers(const Json& test_case);
Json price_mix_volume_answers(const Json& test_case);
Json virtual_average_answers(const Json& test_case);
Json same_scale_answers(const Json& test_case);
Json rank_uncertainty_answers(const Json& test_case);
Json multiplicity_answers(const Json& test_case);
Json coverage_answers(const Json& test_case);
Json comparator_answers(const Json& test_case);
Json overhead_answers(const Json& test_case);
Json slip_answers(const Json& test_case);
Json random_answers(const Json& test_case);
Json distribution_answers(const Json& test_case);
Json oaxaca_answers(const Json& test_case);

}  // namespace plumbline::vectors
