#include "statistics/linked_table.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <stdexcept>

#include "statistics/linear_ranges.h"
#include "statistics/sums.h"

namespace plumbline {
namespace {

// Counts that agree may differ by this share of the greatest.
constexpr double digits_lost = 1e-9;

bool has(const CellPlaces& places, std::size_t cell) {
  return std::ranges::binary_search(places, cell);
}

double tolerance(const LinkedTable& table) {
  double greatest = 1;
  for (const double count : table.counts) greatest = std::max(greatest, std::abs(count));
  return digits_lost * greatest;
}

bool adds_up(const LinkedTable& table) {
  const double within = tolerance(table);
  return std::ranges::all_of(table.sums, [&](const SumOfCells& sum) {
    NeumaierSum over;
    over.add(-table.counts.at(sum.total));
    for (const std::size_t part : sum.parts) over.add(table.counts.at(part));
    return std::abs(over.total()) <= within;
  });
}

// The sum as it binds the unknowns, which are hidden cells; none where it has none of them.
std::optional<LinearConstraint> constraint(const LinkedTable& table, const SumOfCells& sum,
                                           const CellPlaces& unknowns) {
  LinearConstraint found{.coefficients = std::vector<double>(unknowns.size(), 0.0),
                         .relation = Relation::equal,
                         .bound = 0};
  NeumaierSum bound;
  bool binds = false;
  const auto add = [&](std::size_t cell, double sign) {
    const auto place = std::ranges::lower_bound(unknowns, cell);
    if (place == unknowns.end() || *place != cell) return bound.add(-sign * table.counts[cell]);
    found.coefficients[static_cast<std::size_t>(place - unknowns.begin())] += sign;
    binds = true;
  };
  for (const std::size_t part : sum.parts) add(part, 1);
  add(sum.total, -1);
  found.bound = bound.total();
  return binds ? std::optional(std::move(found)) : std::nullopt;
}

std::optional<std::vector<LinearRange>> ranges(const LinkedTable& table, const CellPlaces& unknowns,
                                               const CellPlaces& asked) {
  std::vector<LinearConstraint> constraints;
  for (const SumOfCells& sum : table.sums) {
    auto bound = constraint(table, sum, unknowns);
    if (bound) constraints.push_back(std::move(*bound));
  }
  std::vector<std::size_t> places;
  for (const std::size_t cell : asked) {
    const auto found = std::ranges::lower_bound(unknowns, cell);
    places.push_back(static_cast<std::size_t>(found - unknowns.begin()));
  }
  return linear_ranges(constraints, unknowns.size(), places, tolerance(table));
}

}  // namespace

LinkedTable table_with_totals(std::span<const double> counts, std::size_t columns) {
  if (columns == 0 || counts.size() % columns != 0) {
    throw std::logic_error("rows of different lengths");
  }
  const std::size_t rows = counts.size() / columns;
  const std::size_t width = columns + 1;
  LinkedTable table{.counts = std::vector<double>(width * (rows + 1), 0.0), .sums = {}};
  const auto add_sum = [&](std::size_t total, std::size_t first, std::size_t step) {
    SumOfCells sum{.total = total, .parts = {}};
    NeumaierSum of_parts;
    for (std::size_t part = first; part < total; part += step) {
      sum.parts.push_back(part);
      of_parts.add(table.counts[part]);
    }
    table.counts[total] = of_parts.total();
    table.sums.push_back(std::move(sum));
  };
  for (std::size_t row = 0; row < rows; ++row) {
    std::ranges::copy(counts.subspan(row * columns, columns),
                      table.counts.begin() + static_cast<std::ptrdiff_t>(row * width));
    add_sum(row * width + columns, row * width, 1);
  }
  for (std::size_t column = 0; column <= columns; ++column) {
    add_sum(rows * width + column, column, width);
  }
  add_sum(rows * width + columns, rows * width, 1);
  return table;
}

CellPlaces totals_of(const LinkedTable& table) {
  CellPlaces totals;
  for (const SumOfCells& sum : table.sums) totals.push_back(sum.total);
  std::ranges::sort(totals);
  totals.erase(std::ranges::unique(totals).begin(), totals.end());
  return totals;
}

bool AuditedCell::is_as_wide_as(double width) const {
  if (!greatest) return true;
  return *greatest - least >= width - digits_lost * std::max(1.0, std::abs(*greatest));
}

std::optional<std::vector<AuditedCell>> audit(const LinkedTable& table, const CellPlaces& hidden,
                                              const CellPlaces& asked) {
  if (!adds_up(table) || std::ranges::any_of(table.counts, [](double c) { return c < 0; })) {
    return std::nullopt;
  }
  CellPlaces unknowns;
  std::ranges::set_difference(hidden, table.known_elsewhere, std::back_inserter(unknowns));
  CellPlaces asked_unknowns;
  std::ranges::set_intersection(asked, unknowns, std::back_inserter(asked_unknowns));
  const auto found = ranges(table, unknowns, asked_unknowns);
  if (!found) return std::nullopt;
  std::vector<AuditedCell> audited;
  for (std::size_t i = 0, of_unknowns = 0; i < asked.size(); ++i) {
    const double count = table.counts.at(asked[i]);
    if (has(unknowns, asked[i])) {
      const LinearRange& range = (*found)[of_unknowns++];
      audited.push_back({.cell = asked[i], .least = range.least, .greatest = range.greatest});
    } else {
      audited.push_back({.cell = asked[i], .least = count, .greatest = count});
    }
  }
  return audited;
}

bool protects(const LinkedTable& table, const CellPlaces& hidden, const CellPlaces& to_protect,
              double width) {
  const auto audited = audit(table, hidden, to_protect);
  return audited && std::ranges::all_of(*audited, [&](const AuditedCell& cell) {
           return cell.is_as_wide_as(width);
         });
}

}  // namespace plumbline
