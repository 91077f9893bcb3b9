// One queue for everything that is saved: what arrives while a commit is syncing is committed with
// the next, so that a thousand saves a second need no thousand syncs.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "rounds/round_store.h"

namespace plumbline {

class SaveQueue {
 public:
  // Called once for each, from the queue's own thread: no error means that it is durable. An error
  // means that nothing of it was kept.
  using Saved = std::function<void(const std::optional<Error>&)>;

  // For who runs the server: why the storage could not keep something.
  using Failed = std::function<void(const std::string&)>;

  // The store must outlive the queue, and belongs to its thread. `failed` is called from that
  // thread; it may be empty.
  explicit SaveQueue(RoundStore& store, Failed failed = {});
  SaveQueue(const SaveQueue&) = delete;
  SaveQueue& operator=(const SaveQueue&) = delete;
  // What was asked for is saved first.
  ~SaveQueue();

  // In this order. From any thread.
  void save(NewEvents events, Saved saved);
  // Waits until it is durable or has failed. The error is in words for the person who saved.
  Status save_now(NewEvents events);
  // The number of the last event of a return that this queue has stored; 0: none yet.
  std::int64_t last_kept(ReturnId one) const;

 private:
  struct Wish {
    NewEvents events;
    Saved saved;
  };

  void work();
  Error tell(const std::exception& failure) const;
  void settle();
  bool is_wanted() const;
  void commit(std::vector<Wish>& wishes);
  void commit_one_by_one(const std::vector<Wish>& wishes, std::span<const NewEvents> events);
  void note_kept(std::span<const NewEvents> kept);

  RoundStore& store_;
  Failed failed_;
  mutable std::mutex mutex_;  // of what follows
  std::unordered_map<ReturnId, std::int64_t> last_kept_;
  std::condition_variable arrived_;
  std::vector<Wish> waiting_;
  bool ending_ = false;
  std::jthread thread_;  // last: it uses the others
};

}  // namespace plumbline
