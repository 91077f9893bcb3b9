// The site: pages over a snapshot of a workspace, which is made anew when the workspace changes.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "http/routes.h"
#include "workspace/snapshot.h"

namespace plumbline {

struct SiteSources {
  std::function<Result<Session>()> open;
  // What changes when the workspace does.
  std::function<std::string()> stamp;
};

class Site {
 public:
  // The error is that of opening the workspace.
  static Result<std::unique_ptr<Site>> open(SiteSources sources);

  // The newest snapshot; it stays as it is for whoever holds it.
  std::shared_ptr<const Snapshot> snapshot() const;
  Routes routes() const;

  // Why the site cannot be said to be ready: it is ending, or the workspace cannot be read any more
  // and pages show it as it was. None when all is well.
  std::optional<Error> trouble() const;
  // From now on it is not ready.
  void end() { ending_ = true; }

 private:
  Site(SiteSources sources, std::shared_ptr<const Snapshot> first, std::string stamp);
  void watch(const std::stop_token& stop);
  void look_again();
  void note(std::optional<Error> trouble);

  SiteSources sources_;
  mutable std::mutex mutex_;
  std::shared_ptr<const Snapshot> snapshot_;
  std::optional<Error> trouble_;
  std::atomic<bool> ending_ = false;
  std::string stamp_;
  std::jthread watcher_;  // last: it ends before what it uses
};

}  // namespace plumbline
