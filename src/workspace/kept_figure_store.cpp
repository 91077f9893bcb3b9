#include "workspace/kept_figure_store.h"

namespace plumbline {
namespace {

std::size_t bytes_of(const Series& series) {
  return sizeof(Series) + series.number.bytes() + series.cell.size() * sizeof(Cell);
}

}  // namespace

KeptFigureStore::KeptFigureStore(std::unique_ptr<FigureStore> store, std::size_t most)
    : store_(std::move(store)), most_(most) {}

bool KeptFigureStore::is_read_only() const { return store_->is_read_only(); }

EditionId KeptFigureStore::add(const Edition& edition) { return store_->add(edition); }

// What is undone gives its ids back, for others: nothing that was read meanwhile is kept.
void KeptFigureStore::alone(const std::function<bool()>& work) {
  const auto forget = [this] {
    places_.clear();
    series_.clear();
    bytes_ = 0;
  };
  try {
    store_->alone(work);
  } catch (...) {
    forget();
    throw;
  }
  forget();
}

void KeptFigureStore::set_withdrawn(EditionId edition, bool withdrawn) {
  store_->set_withdrawn(edition, withdrawn);
}

std::vector<EditionInfo> KeptFigureStore::editions() const { return store_->editions(); }

std::vector<StoredSeries> KeptFigureStore::index() const { return store_->index(); }

std::vector<StoredSeries> KeptFigureStore::namesakes(EditionId edition) const {
  return store_->namesakes(edition);
}

std::vector<Place> KeptFigureStore::places(EditionId edition) const {
  const auto kept = places_.find(edition);
  if (kept != places_.end()) return kept->second;
  return places_.emplace(edition, store_->places(edition)).first->second;
}

void KeptFigureStore::read(SeriesId series,
                           const std::function<void(const Series&)>& reader) const {
  const auto kept = series_.find(series);
  if (kept != series_.end()) return reader(kept->second);
  store_->read(series, [&](const Series& read) {
    const std::size_t size = bytes_of(read);
    if (bytes_ + size > most_) return reader(read);
    bytes_ += size;
    reader(series_.emplace(series, read).first->second);
  });
}

std::vector<FigureStore::Address> KeptFigureStore::addresses(SeriesId series) const {
  return store_->addresses(series);
}

std::vector<std::uint32_t> KeptFigureStore::added_rows(SeriesId series, std::size_t place) const {
  return store_->added_rows(series, place);
}

std::optional<std::string> KeptFigureStore::fact(const std::string& name) const {
  return store_->fact(name);
}

void KeptFigureStore::set_fact(const std::string& name, const std::string& value) {
  store_->set_fact(name, value);
}

}  // namespace plumbline
