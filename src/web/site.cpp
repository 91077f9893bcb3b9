#include "web/site.h"

#include <chrono>
#include <condition_variable>

#include "web/pages.h"

namespace plumbline {

Result<std::unique_ptr<Site>> Site::open(SiteSources sources) {
  std::string stamp = sources.stamp();
  auto session = sources.open();
  if (!session) return session.error();
  auto first = std::make_shared<const Snapshot>(*std::move(session));
  return std::unique_ptr<Site>(new Site(std::move(sources), std::move(first), std::move(stamp)));
}

Site::Site(SiteSources sources, std::shared_ptr<const Snapshot> first, std::string stamp)
    : sources_(std::move(sources)),
      snapshot_(std::move(first)),
      stamp_(std::move(stamp)),
      watcher_([this](const std::stop_token& stop) { watch(stop); }) {}

std::shared_ptr<const Snapshot> Site::snapshot() const {
  const std::lock_guard lock(mutex_);
  return snapshot_;
}

std::optional<Error> Site::trouble() const {
  if (ending_) return Error{.what = "This server is stopping.", .where = {}, .hint = {}};
  const std::lock_guard lock(mutex_);
  return trouble_;
}

void Site::note(std::optional<Error> trouble) {
  const std::lock_guard lock(mutex_);
  trouble_ = std::move(trouble);
}

void Site::watch(const std::stop_token& stop) {
  constexpr std::chrono::milliseconds pause{400};
  std::mutex waiting;
  std::condition_variable_any ended;
  std::unique_lock lock(waiting);
  while (!ended.wait_for(lock, stop, pause, [&] { return stop.stop_requested(); })) {
    try {
      look_again();
    } catch (const std::exception& failure) {
      note(Error{.what = "The workspace cannot be read.", .where = {}, .hint = failure.what()});
    }
  }
}

// A workspace that cannot be read at this moment leaves the last snapshot standing.
void Site::look_again() {
  const std::string now = sources_.stamp();
  if (now == stamp_) return note({});
  auto session = sources_.open();
  if (!session) return note(session.error());
  auto next = std::make_shared<const Snapshot>(*std::move(session));
  stamp_ = now;
  const std::lock_guard swap(mutex_);
  snapshot_ = std::move(next);
  trouble_.reset();
}

Routes Site::routes() const {
  return site_routes(
      {.snapshot = [this] { return snapshot(); }, .trouble = [this] { return trouble(); }});
}

}  // namespace plumbline
