#include "statistics/coverage.h"

#include <doctest/doctest.h>

#include <vector>

namespace plumbline {
namespace {

Coverage of(std::size_t numbers, std::size_t unavailable) {
  std::vector<CellStatus> cells(numbers, CellStatus::number);
  cells.resize(numbers + unavailable, CellStatus::unavailable);
  return coverage(cells);
}

}  // namespace

TEST_CASE("true zeros are covered and cells that do not apply are not counted") {
  const std::vector<CellStatus> cells{CellStatus::number, CellStatus::zero,
                                      CellStatus::not_applicable, CellStatus::suppressed,
                                      CellStatus::low};
  const Coverage found = coverage(cells);
  CHECK(found.total == 5);
  CHECK(found.suppressed == 1);
  CHECK(found.low == 1);
  CHECK(found.percent() == 50);
}

TEST_CASE("a figure that applies to nobody has no coverage") {
  const std::vector<CellStatus> cells(3, CellStatus::not_applicable);
  CHECK_FALSE(coverage(cells).percent());
  CHECK(verdict(coverage(cells)) == CoverageVerdict::too_little);
}

TEST_CASE("below three quarters coverage is partial, below half nothing is published") {
  CHECK(verdict(of(3, 1)) == CoverageVerdict::enough);
  CHECK(verdict(of(74, 26)) == CoverageVerdict::partial);
  CHECK(verdict(of(1, 1)) == CoverageVerdict::partial);
  CHECK(verdict(of(49, 51)) == CoverageVerdict::too_little);
}

}  // namespace plumbline
