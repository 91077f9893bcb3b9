#include "ledger/memory_figure_store.h"

#include "ledger/whole_edition.h"

namespace plumbline {

EditionId MemoryFigureStore::add(const Edition& edition) { return add(Edition(edition)); }

EditionId MemoryFigureStore::add(Edition&& edition) {
  require_whole(edition);
  const std::size_t position = editions_.size();
  Edition& added = editions_.emplace_back(std::move(edition));
  added.info.id = static_cast<EditionId>(position + 1);
  for (std::size_t series = 0; series < added.series.size(); ++series) {
    series_.push_back({.edition = position, .series = series});
  }
  return added.info.id;
}

void MemoryFigureStore::alone(const std::function<bool()>& work) {
  const std::vector<EditionInfo> before = editions();
  try {
    if (!work()) undo(before);
  } catch (...) {
    undo(before);
    throw;
  }
}

void MemoryFigureStore::undo(const std::vector<EditionInfo>& before) {
  std::erase_if(series_,
                [&](const Position& position) { return position.edition >= before.size(); });
  while (editions_.size() > before.size()) editions_.pop_back();
  for (std::size_t i = 0; i < before.size(); ++i) editions_[i].info = before[i];
}

const Edition& MemoryFigureStore::kept(EditionId edition) const {
  return editions_.at(static_cast<std::size_t>(edition - 1));
}

const MemoryFigureStore::Position& MemoryFigureStore::position(SeriesId series) const {
  return series_.at(static_cast<std::size_t>(series - 1));
}

void MemoryFigureStore::set_withdrawn(EditionId edition, bool withdrawn) {
  editions_.at(static_cast<std::size_t>(edition - 1)).info.withdrawn = withdrawn;
}

std::vector<EditionInfo> MemoryFigureStore::editions() const {
  std::vector<EditionInfo> listed;
  listed.reserve(editions_.size());
  for (const Edition& edition : editions_) listed.push_back(edition.info);
  return listed;
}

std::vector<StoredSeries> MemoryFigureStore::index() const {
  std::vector<StoredSeries> listed;
  SeriesId id = 0;
  for (const Position& position : series_) {
    ++id;
    const Edition& edition = editions_[position.edition];
    if (edition.info.withdrawn) continue;
    listed.push_back(
        {.id = id, .edition = edition.info.id, .info = edition.series[position.series].info});
  }
  return listed;
}

std::vector<Place> MemoryFigureStore::places(EditionId edition) const {
  return kept(edition).places;
}

void MemoryFigureStore::read(SeriesId series,
                             const std::function<void(const Series&)>& reader) const {
  const Position& found = position(series);
  reader(editions_[found.edition].series[found.series]);
}

std::vector<FigureStore::Address> MemoryFigureStore::addresses(SeriesId series) const {
  const Position& found = position(series);
  const Edition& edition = editions_[found.edition];
  const Series& asked = edition.series[found.series];
  RowList list{.rows = {},
               .place_columns = asked.columns.empty() ? edition.place_columns : asked.columns,
               .column_number = asked.info.column_number};
  if (!edition.rows.empty()) list.rows = edition.rows[asked.rows];
  return spread(list, edition.places.size());
}

std::vector<std::uint32_t> MemoryFigureStore::added_rows(SeriesId series, std::size_t place) const {
  const Position& found = position(series);
  const Edition& edition = editions_[found.edition];
  std::vector<std::uint32_t> rows;
  for (const AddedRow& added : edition.added_rows) {
    const bool ours = added.list == edition.series[found.series].rows && added.place == place;
    if (ours) rows.push_back(added.row);
  }
  return rows;
}

std::optional<std::string> MemoryFigureStore::fact(const std::string& name) const {
  const auto found = facts_.find(name);
  if (found == facts_.end()) return std::nullopt;
  return found->second;
}

void MemoryFigureStore::set_fact(const std::string& name, const std::string& value) {
  facts_.insert_or_assign(name, value);
}

}  // namespace plumbline
