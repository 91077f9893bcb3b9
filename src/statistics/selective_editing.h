// Which returns to ask about first (method M09): those whose errors, if errors they are, would move
// the group's totals most. A query costs an authority time; one that moves no total is not worth
// it. This guards totals and not each authority's own figures, so it orders questions and takes the
// place of no other check. Scores and selection as in SeleMix's sel.edit (Italian National
// Institute of Statistics).
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace plumbline {

// One row for each authority, one column for each variable, row after row.
struct ReturnsToScore {
  std::span<const std::optional<double>> returned;
  std::span<const std::optional<double>> expected;
  std::size_t variables = 1;
  std::span<const double> weights = {};  // of each authority; empty: 1
  std::span<const double> totals = {};   // of each variable; empty: the weighted sum of expected
};

// The errors of those who are not asked may together move no total by more than this share of it.
inline constexpr double share_left_to_move = 0.01;

struct ReturnedCell {
  std::size_t row = 0;
  std::size_t variable = 0;

  friend bool operator==(const ReturnedCell&, const ReturnedCell&) = default;
};

struct SelectiveEdit {
  std::vector<double> totals;              // of each variable
  std::vector<double> local_scores;        // |weight * (returned - expected)| / |total|
  std::vector<double> scores;              // of each authority: the greatest of its local scores
  std::vector<std::size_t> highest_first;  // all authorities; of equal scores the later first
  std::size_t selected = 0;                // so many of them, from the front, are to be asked

  // Where no figure was returned, or none was expected, there is no error to score: the cell counts
  // as 0 and is listed, to be asked about for its own sake.
  std::vector<ReturnedCell> missing;
  std::vector<ReturnedCell> unexpected;
};

// From the lowest score up, signed errors are summed for each variable. The first authority that
// takes a sum beyond `share` of the total is selected, and all above it. A variable with a total of
// zero scores 0. Tables that do not fill their rows are our own mistake, and throw.
SelectiveEdit selective_edit(const ReturnsToScore& returns, double share = share_left_to_move);

// The selected, most pressing first, and no more than there is time to ask: a view of the edit.
std::span<const std::size_t> question_queue(const SelectiveEdit& edit,
                                            std::optional<std::size_t> at_most = std::nullopt);

// What to expect of a variable: last year's figure times the median ratio of the two years. None
// where last year's is missing or no ratio is known.
std::vector<std::optional<double>> expected_from_last_year(
    std::span<const std::optional<double>> last_year,
    std::span<const std::optional<double>> this_year);

}  // namespace plumbline
