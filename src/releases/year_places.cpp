#include "releases/year_places.h"

#include <fmt/format.h>

namespace plumbline {

YearPlaces::YearPlaces(const std::vector<Place>& rows, const std::set<std::int16_t>& years,
                       PeriodKind kind, const Register& authorities) {
  std::map<Place, std::uint32_t> known;
  for (const std::int16_t year : years) {
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      const Place& row = rows[i];
      const bool is_area = find_area(row.authority) != nullptr;
      const Place place{
          is_area ? row.authority : authorities.at_time(row.authority, Period{kind, year}), year};
      const auto [at, fresh] = known.emplace(place, static_cast<std::uint32_t>(places_.size()));
      if (fresh) {
        places_.push_back(place);
        row_places_.push_back(i);
      }
      of_year_[year].push_back(at->second);
    }
  }
}

std::uint32_t YearPlaces::at(std::optional<std::int16_t> year, std::uint32_t row_place) const {
  const auto found = year ? of_year_.find(*year) : of_year_.begin();
  return found->second[row_place];
}

std::optional<YearPlaces> year_places(const Merged& merged, const SeriesNames& names,
                                      const Plan& plan, const Register& authorities,
                                      const ReadSettings& settings, Faults& faults) {
  if (!plan.years_across && !plan.years_down) return std::nullopt;
  std::set<std::int16_t> years;
  for (std::uint32_t line = 0; line < names.meanings.size(); ++line) {
    if (names.meanings[line].leave_out) continue;
    for (std::size_t column = 0; column < plan.values.size(); ++column) {
      const auto year = names.year(plan, line, column);
      if (!year || !years.insert(*year).second) continue;
      if (*year <= settings.options.latest_year || plan.layout->forecasts) continue;
      faults.add(merged.first_row[line], plan.years_across ? plan.values[column].index + 1 : 0,
                 fmt::format("{} is still to come.", *year),
                 "Check the year that is written here.");
    }
  }
  return YearPlaces(merged.places, years, plan.layout->kind, authorities);
}

}  // namespace plumbline
