#include "workbook/guard_ranges.h"

#include <algorithm>
#include <map>

namespace plumbline {

std::vector<GuardRange> guard_ranges(const PlannedSheet& sheet) {
  std::map<CellAt, const CellGuard*> guarded;
  for (const PlannedCell& cell : sheet.cells) {
    if (cell.guard) guarded.emplace(cell.at, &*cell.guard);
  }
  // Along the lines first, then runs of the same columns one below the other.
  std::vector<GuardRange> runs;
  for (const auto& [at, guard] : guarded) {
    GuardRange* last = runs.empty() ? nullptr : &runs.back();
    const bool goes_on = last != nullptr && last->last.row == at.row &&
                         last->last.column + 1 == at.column && *last->guard == *guard;
    if (goes_on) {
      last->last = at;
    } else {
      runs.push_back({.first = at, .last = at, .guard = guard});
    }
  }
  std::vector<GuardRange> all;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> open;  // by columns, into `all`
  for (const GuardRange& run : runs) {
    const auto [known, fresh] = open.try_emplace({run.first.column, run.last.column}, all.size());
    if (!fresh) {
      GuardRange& above = all[known->second];
      if (above.last.row + 1 == run.first.row && *above.guard == *run.guard) {
        above.last.row = run.last.row;
        continue;
      }
      known->second = all.size();
    }
    all.push_back(run);
  }
  return all;
}

}  // namespace plumbline
