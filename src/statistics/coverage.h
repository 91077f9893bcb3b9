// How much of a group's figures stands behind a statistic (method M30). Coverage is printed on
// every statistic of a group.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace plumbline {

// The symbols of the Government Statistical Service, and what stands in a cell without one.
enum class CellStatus {
  number,
  zero,            // a true zero
  suppressed,      // c
  not_applicable,  // z
  unavailable,     // x
  low,             // low, k: rounds to zero but is not
  unreliable,      // u
};

struct Coverage {
  std::size_t total = 0;
  std::size_t numbers = 0;
  std::size_t zeros = 0;
  std::size_t suppressed = 0;
  std::size_t not_applicable = 0;
  std::size_t unavailable = 0;
  std::size_t low = 0;
  std::size_t unreliable = 0;

  // Numbers and true zeros among those the figure applies to; none when it applies to nobody.
  std::optional<double> percent() const;
};

Coverage coverage(std::span<const CellStatus> cells);

inline constexpr double partial_below_percent = 75;
inline constexpr double unpublished_below_percent = 50;

// What a reader is told: nothing, "based on partial coverage", or no average of the group at all.
enum class CoverageVerdict { enough, partial, too_little };
CoverageVerdict verdict(const Coverage& coverage);

}  // namespace plumbline
