// What a public output may show of one number (method M23): counts of people are hidden when small
// and rounded otherwise, shares and rates go with them, and money is hidden where it is mostly one
// authority's. What must be hidden beside them is found in suppression.h.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace plumbline {

struct CountRule {
  double hidden_to = 5;      // above nought, up to this
  double rounding_base = 5;  // of what is shown, halves away from nought
};

// Small enough to tell of somebody: not nought, and no greater than the rule's, either way.
bool is_small_count(double count, const CountRule& rule = {});

// What is shown of a count; none: hidden, "c". A total is rounded from the exact total, so rounded
// parts may not add up to it.
std::optional<double> shown_count(double count, const CountRule& rule = {});

// A share or a rate is worked out from exact counts, and shown with neither a small count above
// nor fewer than these below.
inline constexpr double least_shown_denominator = 10;
bool may_show_ratio(double numerator, double denominator, const CountRule& rule = {});

// Money is shown of so many contributors, and where the others make up this much of the largest.
inline constexpr std::size_t contributors_shown_from = 5;
inline constexpr double protection_percent = 10;

// The p% rule: the second largest contributor takes its own amount off the total and knows the
// largest within what the others come to.
struct Dominance {
  double total = 0;
  double largest = 0;            // sizes, of whichever sign
  double remainder = 0;          // of all but the two largest
  std::size_t contributors = 0;  // those of nothing left out
  bool is_sensitive = true;      // the remainder is less than p% of the largest

  bool may_be_shown() const { return !is_sensitive && contributors >= contributors_shown_from; }
};
Dominance dominance(std::span<const double> contributions, double percent = protection_percent);

}  // namespace plumbline
