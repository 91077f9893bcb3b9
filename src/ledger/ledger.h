// The one table of figures, read: for each series and place the figure of the latest edition.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "authorities/register.h"
#include "ledger/edition_places.h"
#include "ledger/figure_store.h"

namespace plumbline {

// Where a figure came from, down to the cell.
struct Origin {
  EditionInfo edition;
  SeriesInfo series;
  Period period;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::vector<std::uint32_t> added_rows;  // added to that row, in the file's order
  Figure figure;
};

// A series as it is wanted for an axis of financial years.
struct SeriesWanted {
  std::string name;
  int years_back = 0;    // 1: the year before
  bool opening = false;  // counts on 31 March: the one at the start of the year
};

// What a store holds, as it was when this was made.
class Ledger {
 public:
  Ledger(const FigureStore& store, const Register& authorities);

  const Register& authorities() const { return *authorities_; }
  const FigureStore& store() const { return *store_; }
  const std::vector<EditionInfo>& editions() const { return editions_; }
  const EditionInfo* edition(EditionId id) const;

  // Every edition's series of this name, the earliest edition first; empty when none holds it.
  std::span<const StoredSeries> series(const std::string& name) const;
  // The names that series go by, in order.
  std::vector<std::string> names() const;

  // Worked out when it is first asked for; for many threads at once.
  const EditionPlaces& places(EditionId edition) const;

  // Newest first: each edition that says something of this place.
  std::vector<Origin> origins(const SeriesWanted& wanted, Place financial_year) const;

 private:
  const FigureStore* store_;
  const Register* authorities_;
  std::vector<EditionInfo> editions_;
  std::map<std::string, std::vector<StoredSeries>, std::less<>> series_;
  mutable std::mutex finding_;
  mutable std::map<EditionId, std::unique_ptr<const EditionPlaces>> places_;
};

// The year that a series of this kind is asked for, for a financial year, or somebody's.
Period period_wanted(const SeriesWanted& wanted, PeriodKind kind, std::int16_t financial_year);
Place place_wanted(const SeriesWanted& wanted, PeriodKind kind, Place financial_year,
                   const Register& authorities);

// The ledger seen along one axis: authorities and financial years. Keeps how each edition's places
// fall on the axis, so that reading many series costs little more than copying them.
class LedgerView {
 public:
  LedgerView(const Ledger& ledger, std::vector<Place> axis);

  const Ledger& ledger() const { return *ledger_; }
  const std::vector<Place>& axis() const { return axis_; }

  // Missing::not_loaded where no edition holds the series for the year that is wanted.
  FigureColumn figures(const SeriesWanted& wanted);

 private:
  // For each place of the axis, what EditionPlaces says of it.
  const std::vector<std::int32_t>& positions(EditionId edition, PeriodKind kind,
                                             const SeriesWanted& wanted);

  const Ledger* ledger_;
  std::vector<Place> axis_;
  std::map<std::tuple<EditionId, PeriodKind, int, bool>, std::vector<std::int32_t>> positions_;
};

// Every authority that existed in a financial year, in the order of the register.
std::vector<Place> national_axis(const Register& authorities, std::int16_t financial_year);

}  // namespace plumbline
