#include "web/site.h"

#include <chrono>
#include <condition_variable>

#include "web/pages.h"

namespace plumbline {
namespace {

Moment now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

Result<std::unique_ptr<SignedInPeople>> open_people(const SiteSources& sources) {
  if (!sources.people) return std::unique_ptr<SignedInPeople>();
  auto store = sources.people();
  if (!store) return store.error();
  return std::make_unique<SignedInPeople>(*std::move(store), now);
}

// Does the work again and again until it is told to stop.
template <typename Work>
void repeat(const std::stop_token& stop, std::chrono::milliseconds pause, Work work) {
  std::mutex waiting;
  std::condition_variable_any ended;
  std::unique_lock lock(waiting);
  while (!ended.wait_for(lock, stop, pause, [&] { return stop.stop_requested(); })) work();
}

}  // namespace

Result<std::unique_ptr<Site>> Site::open(SiteSources sources) {
  std::string stamp = sources.stamp();
  auto session = sources.open();
  if (!session) return session.error();
  auto first = std::make_shared<const Snapshot>(*std::move(session));
  auto people = open_people(sources);
  if (!people) return people.error();
  return std::unique_ptr<Site>(
      new Site(std::move(sources), std::move(first), std::move(stamp), *std::move(people)));
}

Site::Site(SiteSources sources, std::shared_ptr<const Snapshot> first, std::string stamp,
           std::unique_ptr<SignedInPeople> people)
    : sources_(std::move(sources)),
      snapshot_(std::move(first)),
      stamp_(std::move(stamp)),
      people_(std::move(people)),
      watcher_([this](const std::stop_token& stop) { watch(stop); }),
      keeper_([this](const std::stop_token& stop) { keep_up(stop); }) {}

std::shared_ptr<const Snapshot> Site::snapshot() const {
  const std::lock_guard lock(mutex_);
  return snapshot_;
}

std::string Site::stamp() const {
  const std::lock_guard lock(mutex_);
  return stamp_;
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
  repeat(stop, pause, [this] {
    try {
      look_again();
    } catch (const std::exception& failure) {
      note(Error{.what = "The workspace cannot be read.", .where = {}, .hint = failure.what()});
    }
  });
}

// A store that is busy at this moment is asked again the next time.
void Site::keep_up(const std::stop_token& stop) {
  if (people_ == nullptr) return;
  repeat(stop, keep_up_every, [this] {
    try {
      people_->keep_up();
    } catch (const std::exception&) {
      return;
    }
  });
}

// A workspace that cannot be read at this moment leaves the last snapshot standing.
void Site::look_again() {
  const std::string now = sources_.stamp();
  if (now == stamp_) return note({});
  auto session = sources_.open();
  if (!session) return note(session.error());
  auto next = std::make_shared<const Snapshot>(*std::move(session));
  const std::lock_guard swap(mutex_);
  stamp_ = now;
  snapshot_ = std::move(next);
  trouble_.reset();
}

Routes Site::routes(const std::vector<RoomRoutes>& more) const {
  return site_routes({.snapshot = [this] { return snapshot(); },
                      .trouble = [this] { return trouble(); },
                      .people = people_.get(),
                      .signing_in = sources_.signing_in},
                     more);
}

}  // namespace plumbline
