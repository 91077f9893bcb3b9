// What every store asks of an edition before it keeps it, and how it reads addresses out of it.
#pragma once

#include <span>

#include "ledger/figure_store.h"

namespace plumbline {

// Throws std::logic_error unless every series has a figure for each place, every row list it names
// is there and is as long as the places (or one number for all), added rows are in order and belong
// to a list and place that are there, and no two series of one kind of period share a name. An
// edition without row lists is whole: nobody knows where its figures stand.
void require_whole(const Edition& edition);

// One list of rows and the columns, spread over the places.
struct RowList {
  std::span<const std::uint32_t> rows;           // one for all, one a place, or none
  std::span<const std::uint32_t> place_columns;  // one a place, or none
  std::uint32_t column_number = 0;               // read only when there are no place columns
};

std::vector<FigureStore::Address> spread(const RowList& list, std::size_t places);

}  // namespace plumbline
