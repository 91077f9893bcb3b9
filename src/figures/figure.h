// A figure: a number, an interval around it when the input was rounded or hidden, or the reason
// there is none.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "figures/cell.h"

namespace plumbline {

// Closed: both ends belong to it.
struct Interval {
  double low = 0;
  double high = 0;

  friend bool operator==(const Interval&, const Interval&) = default;
};

struct Figure {
  Cell cell = Missing::not_loaded;
  double number = 0;                 // read only when cell.is_number()
  std::optional<Interval> interval;  // none: the number is exact

  static Figure of(double value) { return {.cell = Cell(), .number = value, .interval = {}}; }
  static Figure missing(Missing reason) { return {.cell = reason, .number = 0, .interval = {}}; }

  friend bool operator==(const Figure&, const Figure&) = default;
};

// Figures side by side: one for each place of an axis (an authority, an authority and a year).
// `low` and `high` are empty when every number is exact.
struct FigureColumn {
  std::vector<double> number;
  std::vector<Cell> cell;
  std::vector<double> low;
  std::vector<double> high;

  explicit FigureColumn(std::size_t size = 0, Cell filled = Missing::not_loaded)
      : number(size), cell(size, filled) {}

  std::size_t size() const { return number.size(); }
  bool has_intervals() const { return !low.empty(); }

  Figure at(std::size_t place) const;
  void put(std::size_t place, const Figure& figure);

  // From now on every number carries an interval, exact ones the interval that is the number.
  void carry_intervals();
};

}  // namespace plumbline
