#include "ledger/edition_places.h"

#include <algorithm>

namespace plumbline {

EditionPlaces::EditionPlaces(const std::vector<Place>& places) {
  sorted_.reserve(places.size());
  for (const Place& place : places) {
    sorted_.emplace_back(place, static_cast<std::int32_t>(sorted_.size()));
    if (years_.empty() || years_.back() != place.year) years_.push_back(place.year);
  }
  std::ranges::sort(sorted_);
  std::ranges::sort(years_);
  years_.erase(std::ranges::unique(years_).begin(), years_.end());
}

std::int32_t EditionPlaces::find(Place place) const {
  const auto found =
      std::ranges::lower_bound(sorted_, place, {}, &std::pair<Place, std::int32_t>::first);
  if (found != sorted_.end() && found->first == place) return found->second;
  return has_year(place.year) ? not_there : other_years;
}

bool EditionPlaces::has_year(std::int16_t year) const {
  return std::ranges::binary_search(years_, year);
}

}  // namespace plumbline
