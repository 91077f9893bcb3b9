#include "statistics/present.h"
#include "statistics/quartile_bands.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {

Json quartile_band_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  const Present known = present(optional_numbers(input.at("x")));
  const auto bands = quartile_bands(known.values, better(input.at("polarity")));
  Json letters = Json::array();
  for (const auto& band : spread<char>(known, bands)) {
    letters.push_back(band ? Json(std::string(1, *band)) : Json());
  }
  return {{"cuts", known.values.empty() ? Json() : Json(quartile_cuts(sorted_copy(known.values)))},
          {"band", letters}};
}

}  // namespace plumbline::vectors
