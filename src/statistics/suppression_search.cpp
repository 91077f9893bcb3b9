#include "statistics/suppression_search.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>

#include "statistics/sums.h"
#include "statistics/suppression.h"

namespace plumbline {
namespace {

CellPlaces together(const CellPlaces& left, const CellPlaces& right) {
  CellPlaces both;
  std::ranges::set_union(left, right, std::back_inserter(both));
  return both;
}

bool has(const CellPlaces& places, std::size_t cell) {
  return std::ranges::binary_search(places, cell);
}

bool passes(const SuppressionTask& task, const CellPlaces& secondary) {
  return protects(task.table, together(task.primary, secondary), task.primary, task.width);
}

std::size_t hidden_in(const SumOfCells& sum, const CellPlaces& hidden) {
  const auto parts =
      std::ranges::count_if(sum.parts, [&](std::size_t part) { return has(hidden, part); });
  return static_cast<std::size_t>(parts) + (has(hidden, sum.total) ? 1 : 0);
}

// A cell that is hidden alone in a sum is told by it. A primary one is then not protected, and
// another protects nothing: a pattern without it would have been found before.
bool has_a_lone_cell(const LinkedTable& table, const CellPlaces& hidden) {
  return std::ranges::any_of(table.sums,
                             [&](const SumOfCells& sum) { return hidden_in(sum, hidden) == 1; });
}

double sum_of(const LinkedTable& table, const CellPlaces& cells) {
  NeumaierSum sum;
  for (const std::size_t cell : cells) sum.add(table.counts[cell]);
  return sum.total();
}

double combinations(std::size_t of, std::size_t size) {
  double count = 1;
  for (std::size_t i = 0; i < size; ++i) {
    count *= static_cast<double>(of - i) / static_cast<double>(i + 1);
  }
  return count;
}

// The next choice of places below `of`, in order; false after the last.
bool next_choice(std::vector<std::size_t>& chosen, std::size_t of) {
  for (std::size_t i = chosen.size(); i-- > 0;) {
    if (chosen[i] == of - chosen.size() + i) continue;
    ++chosen[i];
    for (std::size_t after = i + 1; after < chosen.size(); ++after) {
      chosen[after] = chosen[after - 1] + 1;
    }
    return true;
  }
  return false;
}

// The best pattern of so many cells, the first of those that are as good.
std::optional<SuppressionPattern> best_of_size(const SuppressionTask& task, std::size_t size) {
  std::optional<SuppressionPattern> best;
  double least = std::numeric_limits<double>::infinity();
  std::vector<std::size_t> chosen(size);
  std::iota(chosen.begin(), chosen.end(), std::size_t{0});
  do {
    CellPlaces cells;
    for (const std::size_t place : chosen) cells.push_back(task.eligible[place]);
    const double sum = sum_of(task.table, cells);
    if (sum > least || has_a_lone_cell(task.table, together(task.primary, cells)) ||
        !passes(task, cells)) {
      continue;
    }
    if (sum < least) best = SuppressionPattern{.cells = cells, .as_good = 0};
    least = sum;
    ++*best->as_good;
  } while (next_choice(chosen, task.eligible.size()));
  return best;
}

// All patterns, the smaller first, as long as there are not too many; none found is not none there.
std::optional<SuppressionPattern> try_all(const SuppressionTask& task) {
  double tried = 0;
  for (std::size_t size = 0; size <= task.eligible.size(); ++size) {
    tried += combinations(task.eligible.size(), size);
    if (tried > static_cast<double>(patterns_tried_at_most)) return std::nullopt;
    if (auto best = best_of_size(task, size)) return best;
  }
  return std::nullopt;
}

// A sum with hidden cells, and how little it leaves unsaid.
struct Line {
  bool tells_one = false;  // only one cell is hidden in it
  double unsaid = 0;       // what the hidden ones come to
  const SumOfCells* sum = nullptr;
};

std::vector<Line> tightest_first(const LinkedTable& table, const CellPlaces& hidden) {
  std::vector<Line> lines;
  for (const SumOfCells& sum : table.sums) {
    const std::size_t count = hidden_in(sum, hidden);
    if (count == 0) continue;
    Line line{.tells_one = count == 1, .sum = &sum};
    for (const std::size_t part : sum.parts) {
      if (has(hidden, part)) line.unsaid += table.counts[part];
    }
    lines.push_back(line);
  }
  std::ranges::stable_sort(lines, [](const Line& left, const Line& right) {
    return left.tells_one != right.tells_one ? left.tells_one : left.unsaid < right.unsaid;
  });
  return lines;
}

// The cheapest cell of the sum that may still be hidden. A nought hides little: it comes last.
std::optional<std::size_t> cheapest(const SuppressionTask& task, const SumOfCells& sum,
                                    const CellPlaces& hidden) {
  CellPlaces cells = sum.parts;
  cells.push_back(sum.total);
  std::erase_if(cells,
                [&](std::size_t cell) { return !has(task.eligible, cell) || has(hidden, cell); });
  const auto found = std::ranges::min_element(cells, [&](std::size_t left, std::size_t right) {
    const double l = task.table.counts[left];
    const double r = task.table.counts[right];
    return (l == 0) != (r == 0) ? r == 0 : l < r;
  });
  return found == cells.end() ? std::nullopt : std::optional(*found);
}

std::optional<std::size_t> next_cell(const SuppressionTask& task, const CellPlaces& hidden) {
  for (const Line& line : tightest_first(task.table, hidden)) {
    if (const auto cell = cheapest(task, *line.sum, hidden)) return cell;
  }
  return std::nullopt;
}

// The dearest first: each is shown again where the others do without it.
void show_what_is_not_needed(const SuppressionTask& task, CellPlaces& cells) {
  CellPlaces dearest_first = cells;
  std::ranges::stable_sort(dearest_first, [&](std::size_t left, std::size_t right) {
    return task.table.counts[left] > task.table.counts[right];
  });
  for (const std::size_t cell : dearest_first) {
    CellPlaces fewer = cells;
    std::erase(fewer, cell);
    if (passes(task, fewer)) cells = fewer;
  }
}

std::optional<SuppressionPattern> add_until_protected(const SuppressionTask& task) {
  CellPlaces cells;
  while (has_a_lone_cell(task.table, together(task.primary, cells)) || !passes(task, cells)) {
    const auto cell = next_cell(task, together(task.primary, cells));
    if (!cell) break;
    cells.insert(std::ranges::upper_bound(cells, *cell), *cell);
  }
  if (!passes(task, cells)) return std::nullopt;
  show_what_is_not_needed(task, cells);
  return SuppressionPattern{.cells = cells, .as_good = {}};
}

}  // namespace

std::optional<SuppressionPattern> find_pattern(const SuppressionTask& task) {
  // Hiding more only ever makes what can be worked out wider.
  if (!passes(task, task.eligible)) return std::nullopt;
  if (auto best = try_all(task)) return best;
  auto found = add_until_protected(task);
  if (found) return found;
  SuppressionPattern everything{.cells = task.eligible, .as_good = {}};
  show_what_is_not_needed(task, everything.cells);
  return everything;
}

}  // namespace plumbline
