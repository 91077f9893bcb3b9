#include "ledger/ledger.h"

#include <algorithm>
#include <ranges>

namespace plumbline {
namespace {

bool is_plain(const Rounding& rounding) {
  return rounding.base == 0 && rounding.suppressed_high == 0;
}

}  // namespace

Ledger::Ledger(const FigureStore& store, const Register& authorities)
    : store_(&store), authorities_(&authorities), editions_(store.editions()) {
  for (StoredSeries& series : store.index()) {
    std::string name = series.info.name;
    series_[std::move(name)].push_back(std::move(series));
  }
  const auto age = [this](const StoredSeries& series) {
    const EditionInfo* info = edition(series.edition);
    return info == nullptr ? std::pair<std::string_view, std::string_view>() : age_of(*info);
  };
  for (auto& [name, all] : series_) std::ranges::stable_sort(all, {}, age);
}

const EditionInfo* Ledger::edition(EditionId id) const {
  const auto found = std::ranges::find(editions_, id, &EditionInfo::id);
  return found == editions_.end() ? nullptr : &*found;
}

std::span<const StoredSeries> Ledger::series(const std::string& name) const {
  const auto found = series_.find(name);
  if (found == series_.end()) return {};
  return found->second;
}

std::vector<std::string> Ledger::names() const {
  std::vector<std::string> all;
  for (const auto& [name, series] : series_) all.push_back(name);
  return all;
}

const EditionPlaces& Ledger::places(EditionId edition) const {
  const std::lock_guard finding(finding_);
  auto& known = places_[edition];
  if (!known) known = std::make_unique<const EditionPlaces>(store_->places(edition));
  return *known;
}

std::vector<Origin> Ledger::origins(const SeriesWanted& wanted, Place financial_year) const {
  std::vector<Origin> all;
  for (const StoredSeries& stored : std::views::reverse(series(wanted.name))) {
    const Place place = place_wanted(wanted, stored.info.kind, financial_year, *authorities_);
    const std::int32_t found = places(stored.edition).find(place);
    if (found < 0) continue;
    const auto at = static_cast<std::size_t>(found);
    Origin origin{.edition = *edition(stored.edition),
                  .series = stored.info,
                  .period = {stored.info.kind, place.year},
                  .row = 0,
                  .column = 0,
                  .added_rows = store_->added_rows(stored.id, at),
                  .figure = {}};
    store_->read(stored.id, [&](const Series& series) {
      origin.figure = published_figure(series.number[at], series.cell[at], stored.info.rounding);
    });
    if (origin.figure.cell == Cell(Missing::not_in_file)) continue;
    const auto address = store_->addresses(stored.id)[at];
    origin.row = address.row;
    origin.column = address.column;
    all.push_back(std::move(origin));
  }
  return all;
}

Period period_wanted(const SeriesWanted& wanted, PeriodKind kind, std::int16_t financial_year) {
  const bool at_start = wanted.opening && kind == PeriodKind::march_31;
  const Period year{PeriodKind::financial_year,
                    static_cast<std::int16_t>(financial_year - wanted.years_back)};
  return shifted(within_financial_year(kind, year), at_start ? -1 : 0);
}

Place place_wanted(const SeriesWanted& wanted, PeriodKind kind, Place financial_year,
                   const Register& authorities) {
  const Period period = period_wanted(wanted, kind, financial_year.year);
  if (find_area(financial_year.authority) != nullptr) {
    return {financial_year.authority, period.year};
  }
  return {authorities.at_time(financial_year.authority, period), period.year};
}

LedgerView::LedgerView(const Ledger& ledger, std::vector<Place> axis)
    : ledger_(&ledger), axis_(std::move(axis)) {}

const std::vector<std::int32_t>& LedgerView::positions(EditionId edition, PeriodKind kind,
                                                       const SeriesWanted& wanted) {
  const auto key = std::tuple(edition, kind, wanted.years_back, wanted.opening);
  const auto known = positions_.find(key);
  if (known != positions_.end()) return known->second;
  const EditionPlaces& places = ledger_->places(edition);
  std::vector<std::int32_t> found;
  found.reserve(axis_.size());
  for (const Place& place : axis_) {
    found.push_back(places.find(place_wanted(wanted, kind, place, ledger_->authorities())));
  }
  return positions_.emplace(key, std::move(found)).first->second;
}

FigureColumn LedgerView::figures(const SeriesWanted& wanted) {
  const auto editions = ledger_->series(wanted.name);
  FigureColumn column(axis_.size(), Missing::not_loaded);
  for (const StoredSeries& stored : editions) {
    const auto& at = positions(stored.edition, stored.info.kind, wanted);
    if (std::ranges::all_of(at, [](auto one) { return one == EditionPlaces::other_years; }))
      continue;
    const bool plain = is_plain(stored.info.rounding);
    ledger_->store().read(stored.id, [&](const Series& series) {
      for (std::size_t i = 0; i < at.size(); ++i) {
        if (at[i] == EditionPlaces::other_years) continue;
        const auto from = static_cast<std::size_t>(at[i]);
        const Cell cell =
            at[i] == EditionPlaces::not_there ? Cell(Missing::not_in_file) : series.cell[from];
        if (cell == Cell(Missing::not_in_file)) {
          if (column.cell[i] == Cell(Missing::not_loaded)) column.cell[i] = cell;
          continue;
        }
        if (plain && !cell.has(Cell::low) && !column.has_intervals()) {
          column.number[i] = series.number[from];
          column.cell[i] = cell;
        } else {
          column.put(i, published_figure(series.number[from], cell, stored.info.rounding));
        }
      }
    });
  }
  return column;
}

std::vector<Place> national_axis(const Register& authorities, std::int16_t financial_year) {
  std::vector<Place> axis;
  for (const AuthorityId id : authorities.in_year({PeriodKind::financial_year, financial_year})) {
    axis.push_back({id, financial_year});
  }
  return axis;
}

}  // namespace plumbline
