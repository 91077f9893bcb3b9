// The rounds of a workspace as the site works with them.
#pragma once

#include <memory>

#include "cli/commands.h"
#include "compare/club_shelf.h"
#include "rounds/rounds.h"
#include "web/site.h"

namespace plumbline {

class ReturnRooms {
 public:
  // The site, which must outlive it, tells what is published; `failed` is told what the rooms
  // cannot do for their storage.
  static Result<std::unique_ptr<ReturnRooms>> open(const Places& places,
                                                   Result<std::vector<Club>> clubs,
                                                   const Site& site, const Environment& environment,
                                                   SaveQueue::Failed failed);
  ~ReturnRooms();

  std::vector<Route> routes(const SiteState& state) const;

 private:
  class Elsewhere;
  ReturnRooms();

  std::unique_ptr<Definitions> definitions_;
  std::unique_ptr<Elsewhere> elsewhere_;
  std::unique_ptr<Rounds> rounds_;
  std::unique_ptr<ClubShelf> shelf_;
};

}  // namespace plumbline
