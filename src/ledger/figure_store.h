// Where the ledger's figures are kept.
#pragma once

#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "ledger/edition.h"

namespace plumbline {

// The storage itself is broken: not something a person at a council can mend.
class StoreFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

using SeriesId = std::int64_t;

struct StoredSeries {
  SeriesId id = 0;
  EditionId edition = 0;
  SeriesInfo info;
};

// Throws StoreFailure when the storage itself is broken, and std::logic_error for our own mistakes:
// an id that no store gave, an edition that is not whole (ledger/whole_edition.h). For one thread
// at a time.
class FigureStore {
 public:
  virtual ~FigureStore() = default;

  // Asked before a change: a store that may only be read throws StoreFailure at one.
  virtual bool is_read_only() const { return false; }

  // Kept whole or not at all. The edition's own id is ignored; the one given is returned.
  virtual EditionId add(const Edition& edition) = 0;
  virtual EditionId add(Edition&& edition) { return add(std::as_const(edition)); }

  // Does the work while nobody else can write, so that what it reads still holds when it adds. What
  // it changed is kept when it answers true, and undone when it answers false or throws.
  virtual void alone(const std::function<bool()>& work) = 0;

  // Withdrawn editions stay listed and are no longer read from; taking that back is possible.
  virtual void set_withdrawn(EditionId edition, bool withdrawn) = 0;

  // In the order they were added.
  virtual std::vector<EditionInfo> editions() const = 0;

  // Every series of the editions that are not withdrawn, without their figures: by edition, each in
  // the edition's own order.
  virtual std::vector<StoredSeries> index() const = 0;

  // Those of the index that have the name and kind of a series of this edition, its own among them.
  virtual std::vector<StoredSeries> namesakes(EditionId edition) const;

  virtual std::vector<Place> places(EditionId edition) const = 0;

  // Shows the reader a series, which lives until the reader returns; no copy where none is needed.
  virtual void read(SeriesId series, const std::function<void(const Series&)>& reader) const = 0;
  Series series(SeriesId series) const;

  // Where each figure of the series stands, for each place of its edition: 1 is the first row or
  // column of the file; 0: nowhere.
  struct Address {
    std::uint32_t row = 0;
    std::uint32_t column = 0;

    friend bool operator==(const Address&, const Address&) = default;
  };
  virtual std::vector<Address> addresses(SeriesId series) const = 0;

  // The rows that were added to the figure at a place of the edition, beside the one that its
  // address names; in the file's order.
  virtual std::vector<std::uint32_t> added_rows(SeriesId series, std::size_t place) const = 0;

  // Facts about the workspace, such as which register it belongs to.
  virtual std::optional<std::string> fact(const std::string& name) const = 0;
  virtual void set_fact(const std::string& name, const std::string& value) = 0;
};

}  // namespace plumbline
