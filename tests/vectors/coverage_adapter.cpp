#include <map>

#include "statistics/coverage.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {

Json coverage_answers(const Json& test_case) {
  static const std::map<std::string, CellStatus> symbols{
      {"num", CellStatus::number},
      {"zero", CellStatus::zero},
      {"0", CellStatus::zero},
      {"c", CellStatus::suppressed},
      {"z", CellStatus::not_applicable},
      {"x", CellStatus::unavailable},
      {"low", CellStatus::low},
      {"k", CellStatus::low},
      {"u", CellStatus::unreliable},
      {":", CellStatus::unavailable},
      {"~", CellStatus::low},
  };
  std::vector<CellStatus> cells;
  for (const Json& symbol : test_case.at("input").at("status")) cells.push_back(symbols.at(symbol));
  const Coverage found = coverage(cells);
  return {{"n_total", found.total},
          {"n_numeric", found.numbers},
          {"n_zero", found.zeros},
          {"n_suppressed", found.suppressed},
          {"n_not_applicable", found.not_applicable},
          {"n_unavailable", found.unavailable},
          {"n_low", found.low},
          {"n_unreliable", found.unreliable},
          {"coverage_pct", json(found.percent())}};
}

}  // namespace plumbline::vectors
