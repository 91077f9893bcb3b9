#include "statistics/coverage.h"

namespace plumbline {
namespace {

std::size_t& counted(Coverage& found, CellStatus cell) {
  switch (cell) {
    case CellStatus::number:
      return found.numbers;
    case CellStatus::zero:
      return found.zeros;
    case CellStatus::suppressed:
      return found.suppressed;
    case CellStatus::not_applicable:
      return found.not_applicable;
    case CellStatus::low:
      return found.low;
    case CellStatus::unreliable:
      return found.unreliable;
    case CellStatus::unavailable:
      break;
  }
  return found.unavailable;
}

}  // namespace

std::optional<double> Coverage::percent() const {
  if (total == not_applicable) return std::nullopt;
  return 100 * static_cast<double>(numbers + zeros) / static_cast<double>(total - not_applicable);
}

Coverage coverage(std::span<const CellStatus> cells) {
  Coverage found;
  found.total = cells.size();
  for (const CellStatus cell : cells) ++counted(found, cell);
  return found;
}

CoverageVerdict verdict(const Coverage& coverage) {
  const double percent = coverage.percent().value_or(0);
  if (percent < unpublished_below_percent) return CoverageVerdict::too_little;
  if (percent < partial_below_percent) return CoverageVerdict::partial;
  return CoverageVerdict::enough;
}

}  // namespace plumbline
