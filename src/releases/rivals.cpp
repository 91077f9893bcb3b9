#include "releases/rivals.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "ledger/edition_places.h"

namespace plumbline {
namespace {

using Key = std::pair<std::string, PeriodKind>;

std::vector<Cell> cells_of(const FigureStore& store, SeriesId series) {
  std::vector<Cell> cells;
  store.read(series, [&](const Series& read) { cells = read.cell; });
  return cells;
}

// Figures of two series that stand for the same place.
class Overlap {
 public:
  Overlap(const FigureStore& store, EditionId one, EditionId other)
      : store_(store), places_(store.places(one)), other_places_(store.places(other)) {}

  std::size_t count(SeriesId one, SeriesId other) const {
    const std::vector<Cell> ours = cells_of(store_, one);
    const std::vector<Cell> theirs = cells_of(store_, other);
    const Cell silent(Missing::not_in_file);
    std::size_t both = 0;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const std::int32_t at = other_places_.find(places_[i]);
      if (at < 0 || ours[i] == silent) continue;
      if (theirs[static_cast<std::size_t>(at)] != silent) ++both;
    }
    return both;
  }

 private:
  const FigureStore& store_;
  std::vector<Place> places_;
  EditionPlaces other_places_;
};

}  // namespace

std::vector<Rival> rivals(const FigureStore& store, const EditionInfo& info) {
  const std::vector<StoredSeries> index = store.namesakes(info.id);
  std::map<Key, SeriesId> ours;
  for (const StoredSeries& series : index) {
    if (series.edition == info.id) ours.emplace(Key{series.info.name, series.info.kind}, series.id);
  }
  std::vector<Rival> found;
  for (const EditionInfo& other : store.editions()) {
    if (other.publication == info.publication) continue;
    std::optional<Overlap> overlap;
    std::size_t figures = 0;
    for (const StoredSeries& series : index) {
      if (series.edition != other.id) continue;
      const auto same = ours.find({series.info.name, series.info.kind});
      if (same == ours.end()) continue;
      if (!overlap) overlap.emplace(store, info.id, other.id);
      figures += overlap->count(same->second, series.id);
    }
    if (figures == 0) continue;
    found.push_back({.other = other, .figures = figures, .is_read = age_of(other) > age_of(info)});
  }
  return found;
}

std::string words(const Rival& rival, const EditionInfo& info) {
  const std::string dates =
      rival.other.date == info.date
          ? fmt::format(
                "Both are dated {}; --edition gives this file another date, and the later "
                "is read.",
                info.date)
          : fmt::format("The later date is read, and --edition gives this file another than {}.",
                        info.date);
  return fmt::format("Edition {} ({}, dated {}) gives {} of these figures too. {} {}",
                     rival.other.id, rival.other.file, rival.other.date, rival.figures,
                     rival.is_read ? "That edition is read, not this file." : "This file is read.",
                     dates);
}

}  // namespace plumbline
