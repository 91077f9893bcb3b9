// A table on paper.
#pragma once

#include <vector>

#include "charts/table.h"
#include "documents/paper.h"

namespace plumbline {

// A piece for each row; the first repeats where a page begins inside the table. `number` tells the
// tables of a report apart. Drawings in its cells must live until the pieces are drawn.
void add_table(const Table& table, int number, std::vector<Piece>& pieces);

}  // namespace plumbline
