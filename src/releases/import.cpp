#include "releases/import.h"

#include <fmt/format.h>

#include <algorithm>

#include "ledger/edition_places.h"
#include "releases/rivals.h"

namespace plumbline {
namespace {

std::vector<EditionInfo> same_publication(const FigureStore& store, const EditionInfo& info) {
  std::vector<EditionInfo> all;
  for (const EditionInfo& other : store.editions()) {
    const bool comparable = !other.withdrawn && other.id != info.id;
    if (comparable && other.publication == info.publication) all.push_back(other);
  }
  return all;
}

std::vector<StoredSeries> series_of(const std::vector<StoredSeries>& index, EditionId edition) {
  std::vector<StoredSeries> all;
  std::ranges::copy_if(index, std::back_inserter(all),
                       [&](const StoredSeries& series) { return series.edition == edition; });
  return all;
}

std::string key_of(const SeriesInfo& info) {
  return info.name + '\x1f' + std::to_string(static_cast<int>(info.kind));
}

class Comparison {
 public:
  Comparison(const FigureStore& store, const EditionInfo& info, const EditionInfo& other)
      : store_(store),
        other_(other.id),
        is_later_(age_of(info) > age_of(other)),
        other_places_(store.places(other.id)),
        places_(store.places(info.id)) {}

  // Whether there is a place that both say something of. Editions of different years have none.
  bool meet() const {
    return std::ranges::any_of(places_,
                               [&](const Place& one) { return other_places_.find(one) >= 0; });
  }

  void compare(const StoredSeries& one, const StoredSeries& other,
               std::vector<Restatement>& found) const {
    store_.read(other.id, [&](const Series& theirs) {
      const Numbers numbers = theirs.number;
      const std::vector<Cell> cells = theirs.cell;
      store_.read(one.id, [&](const Series& ours) { note(ours, numbers, cells, one.info, found); });
    });
  }

 private:
  void note(const Series& ours, const Numbers& numbers, const std::vector<Cell>& cells,
            const SeriesInfo& info, std::vector<Restatement>& found) const {
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const std::int32_t found_at = other_places_.find(places_[i]);
      if (found_at < 0) continue;
      const auto at = static_cast<std::size_t>(found_at);
      const Figure mine = published_figure(ours.number[i], ours.cell[i], info.rounding);
      const Figure theirs = published_figure(numbers[at], cells[at], info.rounding);
      const bool silent =
          mine.cell == Cell(Missing::not_in_file) || theirs.cell == Cell(Missing::not_in_file);
      const bool alike =
          mine.cell == theirs.cell && (!mine.cell.is_number() || mine.number == theirs.number);
      if (silent || alike) continue;
      found.push_back({.other = other_,
                       .is_by_other = !is_later_,
                       .series = info.name,
                       .place = places_[i],
                       .kind = info.kind,
                       .earlier = is_later_ ? theirs : mine,
                       .later = is_later_ ? mine : theirs});
    }
  }

  const FigureStore& store_;
  EditionId other_;
  bool is_later_;
  EditionPlaces other_places_;
  std::vector<Place> places_;
};

// The same file, taken in earlier; one that is still read from comes first.
std::optional<EditionInfo> kept_before(const FigureStore& store, const EditionInfo& info) {
  std::optional<EditionInfo> found;
  for (const EditionInfo& known : store.editions()) {
    const bool same =
        known.checksum == info.checksum && known.layout == info.layout && known.date == info.date;
    if (same && !(known.withdrawn && found)) found = known;
  }
  return found;
}

std::string place_words(const Restatement& one, const Register& authorities) {
  const Area* area = find_area(one.place.authority);
  return fmt::format(
      "{}, {}, {}", one.series,
      area != nullptr ? std::string(area->name) : authorities.at(one.place.authority).official_name,
      text(Period{one.kind, one.place.year}));
}

// Two files of one date that disagree: nothing says which of them is the later.
std::optional<Error> tie(const EditionInfo& info, const ImportOutcome& outcome,
                         const Register& authorities) {
  for (const EditionInfo& other : outcome.compared) {
    if (other.date != info.date) continue;
    const auto ours = [&](const Restatement& one) { return one.other == other.id; };
    const auto first = std::ranges::find_if(outcome.restated, ours);
    if (first == outcome.restated.end()) continue;
    const auto count = std::ranges::count_if(outcome.restated, ours);
    return Error{
        .what = fmt::format("This file and edition {} ({}) are both dated {}, and do not agree on "
                            "{}{}.",
                            other.id, other.file, info.date,
                            count == 1 ? "" : fmt::format("{} figures; the first is ", count),
                            place_words(*first, authorities)),
        .where = info.file,
        .hint = fmt::format("Say when this file was published, for example --edition {}-12-31: the "
                            "later edition is read. If edition {} is wrong, withdraw it first.",
                            info.date.substr(0, 4), other.id)};
  }
  return std::nullopt;
}

// Whether the store changed: an edition that ties with another is taken back again.
bool keep(FigureStore& store, const Register& authorities, ImportOutcome& outcome) {
  EditionInfo info = outcome.read.edition->info;
  outcome.stored_before = kept_before(store, info);
  if (outcome.stored_before && !outcome.stored_before->withdrawn) return false;
  if (outcome.stored_before) {
    info.id = outcome.stored_before->id;
    store.set_withdrawn(info.id, false);
  } else {
    info.id = store.add(*std::move(outcome.read.edition));
  }
  outcome.compared = same_publication(store, info);
  if (!outcome.compared.empty()) outcome.restated = restatements(store, info.id);
  if (const auto error = tie(info, outcome, authorities)) {
    outcome.read.errors.push_back(*error);
    return false;
  }
  for (const Rival& rival : rivals(store, info)) {
    outcome.read.notices.push_back(words(rival, info));
  }
  outcome.restored = outcome.stored_before.has_value();
  if (!outcome.restored) outcome.stored = info;
  return true;
}

}  // namespace

std::vector<Restatement> restatements(const FigureStore& store, EditionId edition) {
  std::vector<Restatement> found;
  const auto editions = store.editions();
  const auto info = std::ranges::find(editions, edition, &EditionInfo::id);
  if (info == editions.end()) return found;
  const std::vector<StoredSeries> index = store.namesakes(edition);
  const std::vector<StoredSeries> ours = series_of(index, edition);
  for (const EditionInfo& other : same_publication(store, *info)) {
    const Comparison comparison(store, *info, other);
    if (!comparison.meet()) continue;
    std::unordered_multimap<std::string, StoredSeries> theirs;
    for (const StoredSeries& series : series_of(index, other.id)) {
      theirs.emplace(key_of(series.info), series);
    }
    for (const StoredSeries& series : ours) {
      const auto [same, end] = theirs.equal_range(key_of(series.info));
      for (auto at = same; at != end; ++at) comparison.compare(series, at->second, found);
    }
  }
  return found;
}

Status read_again(const EditionInfo& info, const Register& authorities, FigureStore& store) {
  Status done = Done{};
  store.alone([&] {
    store.set_withdrawn(info.id, false);
    ImportOutcome outcome;
    outcome.compared = same_publication(store, info);
    outcome.restated = restatements(store, info.id);
    const auto error = tie(info, outcome, authorities);
    if (error) done = *error;
    return !error;
  });
  return done;
}

ImportOutcome import_release(const std::filesystem::path& path, const std::vector<Layout>& layouts,
                             const Register& authorities, FigureStore& store,
                             const ReadSettings& settings) {
  ImportOutcome outcome;
  Result<SourceFile> file = SourceFile::open(path);
  if (!file) {
    outcome.read.errors.push_back(file.error());
    return outcome;
  }
  outcome.read = read_release(*file, layouts, authorities, settings);
  if (!outcome.read.edition) return outcome;
  store.alone([&] { return keep(store, authorities, outcome); });
  outcome.read.edition.reset();
  return outcome;
}

}  // namespace plumbline
