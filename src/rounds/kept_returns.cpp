#include "rounds/kept_returns.h"

#include <algorithm>

namespace plumbline {
namespace {

// As far as the store has it, from what is known of it already.
std::shared_ptr<const KeptReturn> read_on(std::shared_ptr<const KeptReturn> known, ReturnId id,
                                          const RoundStore& store) {
  const auto more = store.events_of(id, known->version() + 1);
  if (more.empty()) return known;
  auto grown = std::make_shared<KeptReturn>(*known);
  for (const ReturnEvent& event : more) grown->apply(event);
  return grown;
}

}  // namespace

KeptReturns::KeptReturns(const RoundStore& store, std::mutex& reading,
                         const Definitions& definitions)
    : store_(store), reading_(reading), definitions_(definitions) {}

const Club* KeptReturns::club_of(const Round& round) const {
  const auto& clubs = definitions_.clubs();
  const auto found = std::ranges::find(clubs, round.club, &Club::id);
  return found == clubs.end() || !found->questionnaire.is_asked() ? nullptr : &*found;
}

std::shared_ptr<const KeptReturn> KeptReturns::find(const Round& round,
                                                    const std::string& authority) {
  const Club* club = club_of(round);
  if (club == nullptr) return nullptr;
  const std::lock_guard lock(mutex_);
  const std::lock_guard reading(reading_);
  auto known = known_.find({round.id, authority});
  if (known == known_.end()) {
    const auto heads = store_.returns_of(round.id);
    const auto head = std::ranges::find(heads, authority, &KeptReturnHead::authority);
    if (head == heads.end()) return nullptr;
    auto empty = std::make_shared<KeptReturn>(*club, authority, round.year);
    known = known_.emplace(std::pair(round.id, authority), Known{head->id, std::move(empty)}).first;
  }
  Known& one = known->second;
  one.kept = read_on(std::move(one.kept), one.id, store_);
  return one.kept->is_begun() ? one.kept : nullptr;
}

}  // namespace plumbline
