// The places of a file whose years stand in its columns or lines, not with its authorities.
#pragma once

#include <map>

#include "releases/series_names.h"

namespace plumbline {

class YearPlaces {
 public:
  YearPlaces(const std::vector<Place>& rows, const std::set<std::int16_t>& years, PeriodKind kind,
             const Register& authorities);

  const std::vector<Place>& places() const { return places_; }
  // For each place, the one of the rows that it came from.
  const std::vector<std::uint32_t>& row_places() const { return row_places_; }
  // The place of the same authority in this year; without a year, in the first.
  std::uint32_t at(std::optional<std::int16_t> year, std::uint32_t row_place) const;

 private:
  std::vector<Place> places_;
  std::vector<std::uint32_t> row_places_;
  std::map<std::int16_t, std::vector<std::uint32_t>> of_year_;  // by place of the rows
};

// None where every row says its own year. A year still to come is a fault.
std::optional<YearPlaces> year_places(const Merged& merged, const SeriesNames& names,
                                      const Plan& plan, const Register& authorities,
                                      const ReadSettings& settings, Faults& faults);

}  // namespace plumbline
