// For tests: an edition with one series, as short as it can be said.
#pragma once

#include "ledger/edition.h"

namespace plumbline {

// One number for each place. Publication, title, file and checksum are called as the series is.
inline Edition edition_of(const std::string& name, const std::string& unit, PeriodKind kind,
                          const std::vector<Place>& places, const std::vector<double>& numbers) {
  Edition edition;
  edition.info.publication = edition.info.title = edition.info.checksum = name;
  edition.info.file = edition.info.layout = name;
  edition.info.date = "2013";
  edition.places = places;
  Series series;
  series.info.name = name;
  series.info.unit = unit;
  series.info.kind = kind;
  series.number = Numbers(numbers);
  series.cell.assign(numbers.size(), Cell());
  edition.series.push_back(series);
  edition.rows.push_back({1});
  return edition;
}

}  // namespace plumbline
