#include "statistics/nearest_neighbours.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

Json rows(std::span<const std::optional<double>> values, std::size_t size) {
  Json list = Json::array();
  for (std::size_t row = 0; row < size; ++row) {
    list.push_back(json_list<double>(values.subspan(row * size, size)));
  }
  return list;
}

}  // namespace

Json neighbour_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  std::vector<std::optional<double>> values;
  for (const Json& row : input.at("X")) {
    for (const auto& value : optional_numbers(row)) values.push_back(value);
  }
  const std::vector<double> weights = numbers(input.at("weights"));
  const Distances found = distances({.values = values, .weights = weights});
  Json neighbours = Json::array();
  for (std::size_t place = 0; place < found.size; ++place) {
    Json ids = Json::array();
    for (const std::size_t other : nearest_first(found, place)) {
      ids.push_back(input.at("id").at(other));
    }
    neighbours.push_back(ids);
  }
  return {{"mean", found.means},
          {"sd", found.deviations},
          {"distance", rows(found.pairs, found.size)},
          {"neighbours", neighbours},
          {"rebased_0_1_by_row", rows(rebased(found, Rebase::by_row), found.size)},
          {"rebased_0_1_global", rows(rebased(found, Rebase::of_all), found.size)}};
}

}  // namespace plumbline::vectors
