#include "rounds/kept_returns.h"

#include <algorithm>

namespace plumbline {
KeptReturns::KeptReturns(const RoundStore& store, std::mutex& reading, const SaveQueue& queue,
                         const Definitions& definitions)
    : store_(store), reading_(reading), queue_(queue), definitions_(definitions) {}

const Club* KeptReturns::club_of(const Round& round) const {
  const Club* club = definitions_.find_club(round.club);
  return club == nullptr || !club->questionnaire.is_asked() ? nullptr : club;
}

std::shared_ptr<const KeptReturn> KeptReturns::find(const Round& round,
                                                    const std::string& authority) {
  const Club* club = club_of(round);
  if (club == nullptr) return nullptr;
  const std::lock_guard lock(mutex_);
  auto known = known_.find({round.id, authority});
  if (known == known_.end()) {
    const auto id = id_of(round, authority);
    if (!id) return nullptr;
    known = known_.emplace(std::pair(round.id, authority), Known{.id = *id, .kept = nullptr}).first;
  }
  Known& one = known->second;
  if (one.kept == nullptr) {
    one.kept = read_on(one.id, KeptReturn(*club, authority, round.year));
  } else if (queue_.last_kept(one.id) > one.kept->version()) {
    one.kept = read_on(one.id, *one.kept);
  }
  return one.kept->is_begun() ? one.kept : nullptr;
}

std::optional<ReturnId> KeptReturns::id_of(const Round& round, const std::string& authority) const {
  const std::lock_guard reading(reading_);
  const auto heads = store_.returns_of(round.id);
  const auto head = std::ranges::find(heads, authority, &KeptReturnHead::authority);
  return head == heads.end() ? std::nullopt : std::optional(head->id);
}

// As far as the store has it, from what is known of it already.
std::shared_ptr<const KeptReturn> KeptReturns::read_on(ReturnId id, KeptReturn known) const {
  const std::lock_guard reading(reading_);
  for (const ReturnEvent& event : store_.events_of(id, known.version() + 1)) known.apply(event);
  return std::make_shared<const KeptReturn>(std::move(known));
}

}  // namespace plumbline
