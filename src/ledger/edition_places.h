// Where somebody's year stands among the places of an edition.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "ledger/edition.h"

namespace plumbline {

class EditionPlaces {
 public:
  static constexpr std::int32_t not_there = -1;    // the edition has the year, for others
  static constexpr std::int32_t other_years = -2;  // the edition says nothing of the year

  explicit EditionPlaces(const std::vector<Place>& places);

  // The number of the place in the edition, or one of the two above.
  std::int32_t find(Place place) const;
  bool has_year(std::int16_t year) const;

 private:
  std::vector<std::pair<Place, std::int32_t>> sorted_;
  std::vector<std::int16_t> years_;  // sorted
};

}  // namespace plumbline
