// Which series each line and column of a file feeds.
#pragma once

#include <map>

#include "releases/line_meaning.h"
#include "releases/merge.h"
#include "releases/release_reader.h"

namespace plumbline {

// Faults of the file, each with its row, up to as many as are worth reading.
class Faults {
 public:
  Faults(const SourceFile& file, const Headings& headings, std::vector<Error>& errors)
      : file_(file), headings_(headings), errors_(errors) {}

  // Column 0 is the row as a whole; 1 is the first.
  void add(std::uint32_t row, std::size_t column, std::string what, std::string hint = {});

 private:
  const SourceFile& file_;
  const Headings& headings_;
  std::vector<Error>& errors_;
};

struct SeriesNames {
  std::vector<LineMeaning> meanings;    // by line
  std::vector<Series> series;           // without figures
  std::vector<std::int64_t> series_of;  // by line and column; -1: left out

  // The year of a line's or a column's own words; none: the row's.
  std::optional<std::int16_t> year(const Plan& plan, std::uint32_t line, std::size_t column) const {
    return meanings[line].year ? meanings[line].year : plan.values[column].year;
  }
};

// A line that cannot be told apart from another becomes a fault.
SeriesNames name_series(const Merged& merged, const Plan& plan, const Headings& headings,
                        Faults& faults);

}  // namespace plumbline
