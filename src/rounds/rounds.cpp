#include "rounds/rounds.h"

#include <algorithm>
#include <utility>

namespace plumbline {

Rounds::Rounds(Stores stores, const Definitions& definitions, Outside outside)
    : definitions_(definitions),
      outside_(std::move(outside)),
      stores_(std::move(stores)),
      queue_(*stores_.to_write),
      kept_(*stores_.to_read, reading_, queue_, definitions) {}

std::vector<Round> Rounds::all() {
  const std::lock_guard lock(mutex_);
  return read_lately();
}

// Under the lock.
const std::vector<Round>& Rounds::read_lately() {
  constexpr Seconds may_be_old{2};
  const Moment now = outside_.now();
  if (!read_at_ || now - *read_at_ >= may_be_old) {
    const std::lock_guard reading(reading_);
    rounds_ = stores_.to_read->rounds();
    read_at_ = now;
  }
  return rounds_;
}

std::optional<Round> Rounds::find(const std::string& club, const Period& year) {
  const std::lock_guard lock(mutex_);
  for (const Round& one : read_lately()) {
    if (one.club == club && one.year == year) return one;
  }
  return std::nullopt;
}

Result<RoundDesk*> Rounds::desk(const Round& round) {
  const std::lock_guard lock(mutex_);
  auto& desk = desks_[round.id];
  if (desk == nullptr) {
    auto opened = RoundDesk::open(round, read_lately(),
                                  {.definitions = &definitions_,
                                   .store = stores_.to_read.get(),
                                   .reading = &reading_,
                                   .kept = &kept_,
                                   .queue = &queue_,
                                   .now = outside_.now,
                                   .published = outside_.published,
                                   .published_as_of = outside_.published_as_of,
                                   .prefill = outside_.prefill});
    if (!opened) return opened.error();
    desk = *std::move(opened);
  }
  return desk.get();
}

std::map<std::string, std::shared_ptr<const KeptReturn>> Rounds::given(const std::string& authority,
                                                                       const Period& year) {
  std::map<std::string, std::shared_ptr<const KeptReturn>> all;
  for (const Round& round : this->all()) {
    if (round.year != year) continue;
    if (auto kept = kept_.find(round, authority)) {
      all.emplace(prefix_of(*kept_.club_of(round)), std::move(kept));
    }
  }
  return all;
}

std::vector<ReturnEvent> Rounds::history(ReturnId one) {
  const std::lock_guard lock(reading_);
  return stores_.to_read->events_of(one);
}

}  // namespace plumbline
