// A store that keeps what it was asked for, so that a workspace is read from disk once and not once
// for each year of each measure.
#pragma once

#include <map>
#include <memory>
#include <unordered_map>

#include "ledger/figure_store.h"

namespace plumbline {

class KeptFigureStore : public FigureStore {
 public:
  static constexpr std::size_t usual_most = std::size_t{256} * 1024 * 1024;  // bytes

  // Of the figures, no more than `most` bytes are kept; others are read again.
  explicit KeptFigureStore(std::unique_ptr<FigureStore> store, std::size_t most = usual_most);

  bool is_read_only() const override;
  EditionId add(const Edition& edition) override;
  void alone(const std::function<bool()>& work) override;
  void set_withdrawn(EditionId edition, bool withdrawn) override;
  std::vector<EditionInfo> editions() const override;
  std::vector<StoredSeries> index() const override;
  std::vector<StoredSeries> namesakes(EditionId edition) const override;
  std::vector<Place> places(EditionId edition) const override;
  void read(SeriesId series, const std::function<void(const Series&)>& reader) const override;
  std::vector<Address> addresses(SeriesId series) const override;
  std::vector<std::uint32_t> added_rows(SeriesId series, std::size_t place) const override;
  std::optional<std::string> fact(const std::string& name) const override;
  void set_fact(const std::string& name, const std::string& value) override;

 private:
  std::unique_ptr<FigureStore> store_;
  std::size_t most_;
  // An edition never changes once it is added.
  mutable std::map<EditionId, std::vector<Place>> places_;
  mutable std::unordered_map<SeriesId, Series> series_;
  mutable std::size_t bytes_ = 0;
};

}  // namespace plumbline
