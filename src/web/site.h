// The site: pages over a snapshot of a workspace, which is made anew when the workspace changes.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "people/signed_in_people.h"
#include "web/pages.h"

namespace plumbline {

struct SiteSources {
  std::function<Result<Session>()> open;
  // What changes when the figures of the workspace do.
  std::function<std::string()> stamp;
  // Left out: nobody can sign in.
  std::function<Result<std::unique_ptr<PeopleStore>>()> people = {};
  SigningIn signing_in = {};
};

class Site {
 public:
  // The error is that of opening the workspace.
  static Result<std::unique_ptr<Site>> open(SiteSources sources);

  // The newest snapshot; it stays as it is for whoever holds it.
  std::shared_ptr<const Snapshot> snapshot() const;
  // Another one whenever that has changed.
  std::string stamp() const;
  Routes routes(const std::vector<RoomRoutes>& more = {}) const;

  // Why the site cannot be said to be ready: it is ending, or the workspace cannot be read any more
  // and pages show it as it was. None when all is well.
  std::optional<Error> trouble() const;
  // From now on it is not ready.
  void end() { ending_ = true; }

 private:
  Site(SiteSources sources, std::shared_ptr<const Snapshot> first, std::string stamp,
       std::unique_ptr<SignedInPeople> people);
  void watch(const std::stop_token& stop);
  void look_again();
  void keep_up(const std::stop_token& stop);
  void note(std::optional<Error> trouble);

  SiteSources sources_;
  mutable std::mutex mutex_;
  std::shared_ptr<const Snapshot> snapshot_;
  std::string stamp_;  // changed by the watcher alone
  std::optional<Error> trouble_;
  std::atomic<bool> ending_ = false;
  std::unique_ptr<SignedInPeople> people_;
  std::jthread watcher_, keeper_;  // last: they end before what they use
};

}  // namespace plumbline
