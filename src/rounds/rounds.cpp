#include "rounds/rounds.h"

#include <algorithm>
#include <utility>

namespace plumbline {

Rounds::Rounds(Stores stores, const Definitions& definitions, Outside outside)
    : definitions_(definitions),
      outside_(std::move(outside)),
      stores_(std::move(stores)),
      queue_(*stores_.to_write, outside_.failed),
      kept_(*stores_.to_read, reading_, queue_, definitions),
      sources_{.definitions = &definitions_,
               .store = stores_.to_read.get(),
               .reading = &reading_,
               .kept = &kept_,
               .queue = &queue_,
               .now = outside_.now,
               .rounds = [this] { return all(); },
               .published = outside_.published,
               .published_as_of = outside_.published_as_of,
               .prefill = outside_.prefill} {}

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
  OpenedDesk* opened = nullptr;
  {
    const std::lock_guard lock(mutex_);
    auto& place = desks_[round.id];
    if (place == nullptr) place = std::make_unique<OpenedDesk>();
    opened = place.get();
  }
  // Who works in another round does not wait while this one is read.
  const std::lock_guard lock(opened->mutex);
  if (opened->desk == nullptr) {
    auto made = RoundDesk::open(round, sources_);
    if (!made) return made.error();
    opened->desk = *std::move(made);
  }
  return opened->desk.get();
}

std::shared_ptr<const KeptReturn> Rounds::kept(const Round& round, const std::string& authority) {
  return kept_.find(round, authority);
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

Result<std::shared_ptr<EditionFigures>> Rounds::edition(const Round& round, int number) {
  ReadEdition* read = nullptr;
  {
    const std::lock_guard lock(mutex_);
    auto& place = editions_[{round.id, number}];
    if (place == nullptr) place = std::make_unique<ReadEdition>();
    read = place.get();
  }
  const std::lock_guard lock(read->mutex);
  if (read->figures == nullptr) {
    auto made = EditionFigures::read(round, number, sources_);
    if (!made) return made.error();
    read->figures = *std::move(made);
  }
  return read->figures;
}

std::vector<ReturnEvent> Rounds::history(ReturnId one) {
  const std::lock_guard lock(reading_);
  return stores_.to_read->events_of(one);
}

}  // namespace plumbline
