#include "statistics/selective_editing.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

// Row after row. A list of plain numbers is a table of one column.
std::vector<std::optional<double>> cells(const Json& table) {
  std::vector<std::optional<double>> values;
  for (const Json& row : table) {
    for (const auto& value : optional_numbers(row.is_array() ? row : Json::array({row}))) {
      values.push_back(value);
    }
  }
  return values;
}

std::size_t columns(const Json& table) { return table.at(0).is_array() ? table.at(0).size() : 1; }

std::vector<double> numbers_if_given(const Json& input, const char* field) {
  return input.contains(field) ? numbers(input.at(field)) : std::vector<double>();
}

}  // namespace

Json selective_editing_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  const auto returned = cells(input.at("y"));
  const auto expected = cells(input.at("ypred"));
  const auto weights = numbers_if_given(input, "wgt");
  const auto totals = numbers_if_given(input, "tot");
  const SelectiveEdit edit = selective_edit({.returned = returned,
                                             .expected = expected,
                                             .variables = columns(input.at("y")),
                                             .weights = weights,
                                             .totals = totals},
                                            input.value("t_sel", share_left_to_move));
  std::vector<std::size_t> ranks(edit.scores.size());
  std::vector<int> is_selected(edit.scores.size());
  for (std::size_t i = 0; i < edit.highest_first.size(); ++i) {
    ranks[edit.highest_first[i]] = i + 1;
    is_selected[edit.highest_first[i]] = i < edit.selected ? 1 : 0;
  }
  return {
      {"tot", edit.totals}, {"global_score", edit.scores}, {"rank", ranks}, {"sel", is_selected}};
}

}  // namespace plumbline::vectors
