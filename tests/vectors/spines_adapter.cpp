#include "statistics/present.h"
#include "statistics/spine.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {

Json spine_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  const Present known = present(optional_numbers(input.at("x")));
  const std::vector<double> sorted = sorted_copy(known.values);
  const auto reference = optional_number(input, "reference");
  const auto scale =
      reference ? spine_scale(sorted, *reference, better(input.at("polarity"))) : std::nullopt;
  if (!scale) {
    return {{"half_width", nullptr}, {"position", nullptr}, {"q25_pos", nullptr},
            {"q75_pos", nullptr},    {"min_pos", nullptr},  {"max_pos", nullptr}};
  }
  std::vector<double> places;
  for (const double value : known.values) places.push_back(scale->place(value));
  const Spine bar = spine(sorted, *scale);
  return {{"half_width", scale->half_width},
          {"position", json_list<double>(spread<double>(known, places))},
          {"q25_pos", bar.lower_quartile},
          {"q75_pos", bar.upper_quartile},
          {"min_pos", bar.least},
          {"max_pos", bar.greatest}};
}

}  // namespace plumbline::vectors
