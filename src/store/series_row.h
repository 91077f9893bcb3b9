// A row of the table of series, in the types that the database has.
#pragma once

#include <soci/soci.h>

#include <string>

#include "ledger/figure_store.h"

namespace plumbline {

struct SeriesRow {
  long long id = 0;
  long long edition = 0;
  std::string name;
  std::string unit;
  std::string kind;
  double rounding_base = 0;
  int rounding_whole = 0;
  double suppressed_low = 0;
  double suppressed_high = 0;
  double display_unit = 0;
  std::string line_words;
  std::string column_words;
  long long column_number = 0;
  long long row_list = 0;
};

SeriesRow row_of(const Series& series, EditionId edition);

// Throws DamagedBlob when the row is of no kind of period that we know.
SeriesInfo info_of(const SeriesRow& row);

// The columns of `select <series_columns> from series` go to the row at each fetch. The caller
// prepares the statement.
inline constexpr const char* series_columns =
    "series.id, series.edition, name, unit, kind, rounding_base, rounding_whole, suppressed_low, "
    "suppressed_high, display_unit, line_words, column_words, column_number, row_list";
void bind(soci::statement& select, SeriesRow& row);

}  // namespace plumbline
