#include "statistics/selective_editing.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "statistics/sums.h"
#include "statistics/year_on_year.h"

namespace plumbline {
namespace {

std::size_t rows(const ReturnsToScore& returns) {
  return returns.returned.size() / returns.variables;
}

double weight(const ReturnsToScore& returns, std::size_t row) {
  return returns.weights.empty() ? 1 : returns.weights[row];
}

void need_full_tables(const ReturnsToScore& returns) {
  const bool full = returns.variables > 0 && returns.returned.size() % returns.variables == 0 &&
                    returns.expected.size() == returns.returned.size() &&
                    (returns.weights.empty() || returns.weights.size() == rows(returns)) &&
                    (returns.totals.empty() || returns.totals.size() == returns.variables);
  if (!full) throw std::logic_error("returns that do not fill their rows");
}

std::vector<double> totals(const ReturnsToScore& returns) {
  if (!returns.totals.empty()) return {returns.totals.begin(), returns.totals.end()};
  std::vector<NeumaierSum> sums(returns.variables);
  for (std::size_t cell = 0; cell < returns.expected.size(); ++cell) {
    const double expected = returns.expected[cell].value_or(0);
    sums[cell % returns.variables].add(weight(returns, cell / returns.variables) * expected);
  }
  std::vector<double> found;
  for (const NeumaierSum& sum : sums) found.push_back(sum.total());
  return found;
}

void list_unscored(const ReturnsToScore& returns, SelectiveEdit& edit) {
  for (std::size_t cell = 0; cell < returns.returned.size(); ++cell) {
    const ReturnedCell place{.row = cell / returns.variables, .variable = cell % returns.variables};
    if (!returns.returned[cell]) edit.missing.push_back(place);
    if (!returns.expected[cell]) edit.unexpected.push_back(place);
  }
}

// Signed shares of the total, row after row.
std::vector<double> errors(const ReturnsToScore& returns, std::span<const double> totals) {
  std::vector<double> found(returns.returned.size(), 0.0);
  for (std::size_t cell = 0; cell < found.size(); ++cell) {
    const auto& returned = returns.returned[cell];
    const auto& expected = returns.expected[cell];
    const double total = totals[cell % returns.variables];
    if (!returned || !expected || total == 0) continue;
    found[cell] = weight(returns, cell / returns.variables) * (*returned - *expected) / total;
  }
  return found;
}

// The rows that must be asked about so that the errors of the rest, summed from the lowest score
// up, never leave `share` of a total.
std::size_t count_selected(std::span<const std::size_t> highest_first,
                           std::span<const double> errors, std::size_t variables, double share) {
  std::vector<NeumaierSum> sums(variables);
  for (std::size_t left = highest_first.size(); left > 0; --left) {
    const std::size_t row = highest_first[left - 1];
    bool beyond = false;
    for (std::size_t variable = 0; variable < variables; ++variable) {
      sums[variable].add(errors[row * variables + variable]);
      beyond = beyond || std::abs(sums[variable].total()) > share;
    }
    if (beyond) return left;
  }
  return 0;
}

}  // namespace

SelectiveEdit selective_edit(const ReturnsToScore& returns, double share) {
  need_full_tables(returns);
  SelectiveEdit edit;
  edit.totals = totals(returns);
  list_unscored(returns, edit);
  const std::vector<double> signed_shares = errors(returns, edit.totals);
  for (const double error : signed_shares) edit.local_scores.push_back(std::abs(error));
  for (std::size_t row = 0; row < rows(returns); ++row) {
    edit.scores.push_back(std::ranges::max(
        std::span(edit.local_scores).subspan(row * returns.variables, returns.variables)));
  }
  edit.highest_first.resize(edit.scores.size());
  std::iota(edit.highest_first.begin(), edit.highest_first.end(), 0);
  std::ranges::stable_sort(edit.highest_first, {},
                           [&](std::size_t row) { return edit.scores[row]; });
  std::ranges::reverse(edit.highest_first);
  edit.selected = count_selected(edit.highest_first, signed_shares, returns.variables, share);
  return edit;
}

std::span<const std::size_t> question_queue(const SelectiveEdit& edit,
                                            std::optional<std::size_t> at_most) {
  const std::size_t asked = std::min(edit.selected, at_most.value_or(edit.selected));
  return std::span(edit.highest_first).first(asked);
}

std::vector<std::optional<double>> expected_from_last_year(
    std::span<const std::optional<double>> last_year,
    std::span<const std::optional<double>> this_year) {
  std::vector<std::optional<double>> expected(last_year.size());
  const auto usual = year_on_year(last_year, this_year).median_ratio;
  for (std::size_t place = 0; place < expected.size(); ++place) {
    if (usual && last_year[place]) expected[place] = *last_year[place] * *usual;
  }
  return expected;
}

}  // namespace plumbline
