#include "rounds/save_queue.h"

#include <chrono>
#include <future>
#include <utility>

namespace plumbline {
Error could_not_save() {
  return {.what = "We could not save your last change.",
          .where = {},
          .hint = "Your figures are still here. Do not close this page; we will keep trying."};
}

SaveQueue::SaveQueue(RoundStore& store) : store_(store), thread_([this] { work(); }) {}

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

void SaveQueue::work() {
  constexpr std::chrono::milliseconds quiet{300};
  std::vector<Wish> wishes;
  bool unsettled = false;
  while (true) {
    {
      std::unique_lock lock(mutex_);
      const auto asked = [this] { return ending_ || !waiting_.empty(); };
      if (unsettled && !arrived_.wait_for(lock, quiet, asked)) {
        lock.unlock();
        unsettled = settle();
        continue;
      }
      arrived_.wait(lock, asked);
      if (waiting_.empty()) return;
      wishes.swap(waiting_);
    }
    commit(wishes);
    unsettled = true;
    wishes.clear();
  }
}

// A store that is busy is asked again the next time that nobody saves.
bool SaveQueue::settle() {
  constexpr std::size_t at_once = 500;
  try {
    return store_.settle(at_once);
  } catch (const std::exception&) {
    return false;
  }
}

void SaveQueue::commit(std::vector<Wish>& wishes) {
  std::vector<NewEvents> all;
  all.reserve(wishes.size());
  for (Wish& one : wishes) all.push_back(one.events);
  try {
    store_.add(all);
  } catch (const std::exception&) {
    commit_one_by_one(wishes);
    return;
  }
  for (const Wish& one : wishes) one.saved(std::nullopt);
}

// One that cannot be kept must not take the others with it.
void SaveQueue::commit_one_by_one(std::vector<Wish>& wishes) {
  for (const Wish& one : wishes) {
    std::optional<Error> error;
    try {
      store_.add(std::span(&one.events, 1));
    } catch (const std::exception&) {
      error = could_not_save();
    }
    one.saved(error);
  }
}

}  // namespace plumbline
