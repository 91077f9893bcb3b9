#include "rounds/save_queue.h"

#include <fmt/format.h>

#include <chrono>
#include <future>
#include <utility>

namespace plumbline {

SaveQueue::SaveQueue(RoundStore& store, Failed failed)
    : store_(store), failed_(std::move(failed)), thread_([this] { work(); }) {}

SaveQueue::~SaveQueue() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  arrived_.notify_one();
}

void SaveQueue::save(NewEvents events, Saved saved) {
  bool first = false;
  {
    const std::lock_guard lock(mutex_);
    first = waiting_.empty();
    waiting_.push_back({std::move(events), std::move(saved)});
  }
  if (first) arrived_.notify_one();
}

Status SaveQueue::save_now(NewEvents events) {
  std::promise<std::optional<Error>> done;
  auto told = done.get_future();
  save(std::move(events), [&done](const std::optional<Error>& error) { done.set_value(error); });
  const auto error = told.get();
  if (error) return *error;
  return Done{};
}

std::int64_t SaveQueue::last_kept(ReturnId one) const {
  const std::lock_guard lock(mutex_);
  const auto found = last_kept_.find(one);
  return found == last_kept_.end() ? 0 : found->second;
}

void SaveQueue::work() {
  constexpr std::chrono::milliseconds quiet{300}, moment{6};
  constexpr std::size_t a_crowd = 48;
  std::vector<Wish> wishes;
  bool unsettled = false;
  std::size_t committed = 0;  // the last time
  while (true) {
    {
      std::unique_lock lock(mutex_);
      const auto asked = [this] { return ending_ || !waiting_.empty(); };
      if (unsettled && !arrived_.wait_for(lock, quiet, asked)) {
        lock.unlock();
        settle();
        unsettled = false;
        continue;
      }
      arrived_.wait(lock, asked);
      if (waiting_.empty()) return;
      // Where many save at once a few milliseconds cost nobody anything, and spare many commits.
      if (committed >= a_crowd) arrived_.wait_for(lock, moment, [this] { return ending_; });
      wishes.swap(waiting_);
    }
    commit(wishes);
    committed = wishes.size();
    unsettled = true;
    wishes.clear();
  }
}

bool SaveQueue::is_wanted() const {
  const std::lock_guard lock(mutex_);
  return ending_ || !waiting_.empty();
}

// Little by little, so that nobody who saves waits for long. A store that is busy is asked again
// after the next save.
void SaveQueue::settle() {
  constexpr std::size_t at_once = 500;
  try {
    while (!is_wanted() && store_.settle(at_once)) {
    }
  } catch (const std::exception&) {
    return;
  }
}

void SaveQueue::commit(std::vector<Wish>& wishes) {
  std::vector<NewEvents> all;
  all.reserve(wishes.size());
  for (Wish& one : wishes) all.push_back(std::move(one.events));
  std::optional<Error> error;
  try {
    store_.add(all);
    note_kept(all);
  } catch (const EventsRefused&) {
    return commit_one_by_one(wishes, all);
  } catch (const std::exception& failure) {
    // The storage itself: to ask it again for each would keep the last of them waiting long.
    error = tell(failure);
  }
  for (const Wish& one : wishes) one.saved(error);
}

// One that is refused must not take the others with it.
void SaveQueue::commit_one_by_one(const std::vector<Wish>& wishes,
                                  std::span<const NewEvents> events) {
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    std::optional<Error> error;
    try {
      store_.add(events.subspan(i, 1));
      note_kept(events.subspan(i, 1));
    } catch (const EventsRefused& refused) {
      error = refused.why();
    } catch (const std::exception& failure) {
      error = tell(failure);
    }
    wishes[i].saved(error);
  }
}

// The person is told that it was not saved; why it was not helps who can mend it.
Error SaveQueue::tell(const std::exception& failure) const {
  if (failed_) failed_(fmt::format("Returns cannot be saved. {}", failure.what()));
  return could_not_save();
}

void SaveQueue::note_kept(std::span<const NewEvents> kept) {
  const std::lock_guard lock(mutex_);
  for (const NewEvents& one : kept) {
    if (!one.events.empty()) last_kept_[one.of] = one.events.back().number;
  }
}

}  // namespace plumbline
