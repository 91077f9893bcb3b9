#include "figures/figure.h"

namespace plumbline {

Figure FigureColumn::at(std::size_t place) const {
  Figure figure{.cell = cell[place], .number = number[place], .interval = {}};
  if (figure.cell.is_number() && has_intervals() && low[place] != high[place]) {
    figure.interval = Interval{low[place], high[place]};
  }
  return figure;
}

void FigureColumn::put(std::size_t place, const Figure& figure) {
  cell[place] = figure.cell;
  number[place] = figure.number;
  if (figure.interval && !has_intervals()) carry_intervals();
  if (!has_intervals()) return;
  low[place] = figure.interval ? figure.interval->low : figure.number;
  high[place] = figure.interval ? figure.interval->high : figure.number;
}

void FigureColumn::carry_intervals() {
  if (has_intervals()) return;
  low = number;
  high = number;
}

}  // namespace plumbline
