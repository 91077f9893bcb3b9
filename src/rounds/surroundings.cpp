#include "rounds/surroundings.h"

namespace plumbline {
namespace {

std::function<Figure(const Reference&)> published_of(const std::string& authority,
                                                     const Period& year,
                                                     const RoundSources& sources) {
  return [&sources, authority, year](const Reference& reference) {
    return sources.published ? sources.published(authority, year, reference)
                             : Figure::missing(Missing::not_loaded);
  };
}

}  // namespace

ReturnSources Surroundings::sources(const CompiledClub& club, const Return& now) const {
  ReturnSources all;
  all.club = &club;
  all.now = &now;
  all.last = last_year();
  all.published = published;
  for (const auto& [prefix, kept] : others) all.others.emplace(prefix, &kept->made());
  return all;
}

std::set<std::string> foreign_prefixes(const CompiledClub& club) {
  std::set<std::string> all;
  for (const KnownReference& known : club.operands.references()) {
    if (known.item == nullptr || !known.item->asked) continue;
    all.insert(known.item->code.substr(0, known.item->code.find('_')));
  }
  all.erase(club.prefix);
  return all;
}

Surroundings surroundings_of(const std::string& authority, const Club& club, const Period& year,
                             const RoundSources& sources, const std::set<std::string>& foreign) {
  Surroundings around;
  for (const Round& one : sources.rounds()) {
    const Club* other = sources.kept->club_of(one);
    const int back = year.year - one.year.year;
    if (other == nullptr || back < 0 || back > 1) continue;
    const bool is_last = other == &club && back == 1;
    const bool is_foreign = other != &club && foreign.contains(prefix_of(*other));
    if (!is_last && !is_foreign) continue;
    auto kept = sources.kept->find(one, authority);
    if (kept == nullptr) continue;
    if (is_last) {
      around.last = std::move(kept);
    } else {
      (back == 0 ? around.others : around.others_last).emplace(prefix_of(*other), std::move(kept));
    }
  }
  if (sources.published_as_of) around.published_as_of = sources.published_as_of();
  const Period before{year.kind, static_cast<std::int16_t>(year.year - 1)};
  around.published = published_of(authority, year, sources);
  around.published_last = published_of(authority, before, sources);
  return around;
}

}  // namespace plumbline
