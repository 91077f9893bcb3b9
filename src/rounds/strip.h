// Where one figure lies among the others of a round, without saying whose those are.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace plumbline {

// Fewer others than this, and one of them could be told from the rest.
inline constexpr std::size_t fewest_others_shown = 5;

struct Strip {
  std::vector<double> others;  // sorted
  double low = 0, high = 0;    // the ends of the scale, which may leave far ones out
  double quarter = 0, median = 0, three_quarters = 0;

  // 0 at the low end, 1 at the high end; outside where it is off the scale.
  double place(double figure) const { return (figure - low) / (high - low); }
};

// None of fewer than five others, or where all have one figure.
std::optional<Strip> strip_of(std::vector<double> sorted_others);

// "Higher than 73% of the group", "Higher than every other member", "Off the scale".
std::string place_words(const Strip& strip, double figure);

}  // namespace plumbline
