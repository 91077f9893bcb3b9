// What an authority is held against, itself left out or in (method M31). Left out is the default of
// a page's headline: with itself in, its own gap shrinks by (n - 1) / n.
#pragma once

#include <optional>
#include <span>

namespace plumbline {

// No average is shown of fewer others.
inline constexpr std::size_t comparators_shown_from = 5;

struct Comparator {
  double own = 0;
  double mean_with_own = 0;
  double median_with_own = 0;
  std::optional<double> mean_of_others;  // none when there are no others
  std::optional<double> median_of_others;
  // The own value against the median of the others; none when that is zero.
  std::optional<double> percent_from_others;
  // (n - 1) / n: the gap to the mean with the own value in, over the gap to the mean of the others.
  double gap_share = 0;
};

// A place outside the values is our own mistake, and throws.
Comparator comparator(std::span<const double> values, std::size_t own_place);

}  // namespace plumbline
