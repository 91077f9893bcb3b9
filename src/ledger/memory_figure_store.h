// Figures kept in memory, gone when the store goes: for calculations that need no workspace.
#pragma once

#include <map>

#include "ledger/figure_store.h"

namespace plumbline {

class MemoryFigureStore : public FigureStore {
 public:
  EditionId add(const Edition& edition) override;
  EditionId add(Edition&& edition) override;
  void alone(const std::function<bool()>& work) override;
  void set_withdrawn(EditionId edition, bool withdrawn) override;
  std::vector<EditionInfo> editions() const override;
  std::vector<StoredSeries> index() const override;
  std::vector<Place> places(EditionId edition) const override;
  void read(SeriesId series, const std::function<void(const Series&)>& reader) const override;
  std::vector<Address> addresses(SeriesId series) const override;
  std::vector<std::uint32_t> added_rows(SeriesId series, std::size_t place) const override;
  std::optional<std::string> fact(const std::string& name) const override;
  void set_fact(const std::string& name, const std::string& value) override;

 private:
  // Both positions count from 0; ids from 1.
  struct Position {
    std::size_t edition = 0;
    std::size_t series = 0;
  };

  void undo(const std::vector<EditionInfo>& before);
  const Edition& kept(EditionId edition) const;
  const Position& position(SeriesId series) const;

  std::vector<Edition> editions_;
  std::vector<Position> series_;  // by id
  std::map<std::string, std::string> facts_;
};

}  // namespace plumbline
