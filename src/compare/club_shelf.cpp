#include "compare/club_shelf.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline {
namespace {

constexpr std::size_t most_kept = 32;

std::string name_of(const Club& club, const ClubYears& years, const Snapshot& snapshot) {
  std::string all = fmt::format("{} {}", club.id, snapshot.number());
  for (const auto& [year, one] : years) {
    // How many there are tells whether something newer must be said.
    all += fmt::format(" {}:{}:{} of {}", year, one.round.id, one.edition.number,
                       one.round.editions.size());
  }
  return all;
}

}  // namespace

Result<std::shared_ptr<const ClubFigures>> ClubShelf::figures(
    const Club& club, const ClubYears& years, const std::shared_ptr<const Snapshot>& snapshot) {
  const std::string what = name_of(club, years, *snapshot);
  const std::lock_guard lock(mutex_);
  const auto found = std::ranges::find(kept_, what, &Kept::what);
  if (found != kept_.end()) {
    kept_.splice(kept_.begin(), kept_, found);
    return found->figures;
  }
  auto read = ClubFigures::read(club, years, rounds_, snapshot);
  if (!read) return read.error();
  kept_.push_front({what, *read});
  if (kept_.size() > most_kept) kept_.pop_back();
  return *std::move(read);
}

}  // namespace plumbline
