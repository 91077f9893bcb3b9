// The figures of clubs that members look at, kept while they are the same.
#pragma once

#include <list>
#include <memory>
#include <mutex>
#include <string>

#include "compare/club_figures.h"

namespace plumbline {

class ClubShelf {
 public:
  // The rounds must outlive it.
  explicit ClubShelf(Rounds& rounds) : rounds_(rounds) {}

  Rounds& rounds() const { return rounds_; }
  Result<std::shared_ptr<const ClubFigures>> figures(
      const Club& club, const ClubYears& years, const std::shared_ptr<const Snapshot>& snapshot);

 private:
  struct Kept {
    std::string what;  // club, snapshot and editions
    std::shared_ptr<const ClubFigures> figures;
  };

  Rounds& rounds_;
  std::mutex mutex_;
  std::list<Kept> kept_;  // looked at last comes first
};

}  // namespace plumbline
