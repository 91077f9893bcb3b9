#include "views/why_view.h"

#include <algorithm>

namespace plumbline {
namespace {

// Those of the list who are in the group, each at its place in the whole list.
std::vector<ListedNeighbour> listed_neighbours(const MeasureSource& source, const View& view) {
  std::vector<ListedNeighbour> all;
  const auto set = std::ranges::find(source.neighbours(), view.group.name, &NeighbourSet::name);
  if (set == source.neighbours().end() || !view.own) return all;
  const auto list_of = [&](AuthorityId id) { return set->of(id, view.year, source.authorities()); };
  const auto place_in = [](const std::vector<Neighbour>& list, AuthorityId id) {
    const auto found = std::ranges::find(list, id, &Neighbour::id);
    return found == list.end() ? std::nullopt
                               : std::optional(static_cast<std::size_t>(found - list.begin()) + 1);
  };
  const std::vector<Neighbour> list = list_of(*view.own);
  for (const AuthorityId id : view.group.members) {
    const auto place = place_in(list, id);
    if (!place) continue;
    all.push_back({.id = id,
                   .place = *place,
                   .closeness = list[*place - 1].closeness,
                   .back = place_in(list_of(id), *view.own)});
  }
  std::ranges::sort(all, {}, &ListedNeighbour::place);
  return all;
}

}  // namespace

Result<MadeWhy> make_why_view(const MeasureSource& source, const MeasureChoice& choice,
                              const Asked& words) {
  auto measure = make_measure_view(source, choice, words);
  if (!measure) return measure.error();
  MadeWhy made{.measure = *std::move(measure), .view = {}};
  const View& asked = made.measure.asked;
  made.view = {.table = made.measure.table.get(),
               .authorities = &source.authorities(),
               .neighbours = listed_neighbours(source, asked),
               .nearness = {},
               .words = asked.words,
               .fictional = source.is_fictional()};
  if (!is_nearest(asked.group.name)) return made;
  const auto names = read_nearest(asked.group.name);
  if (!names) return names.error();
  auto near = nearness(*names, *asked.own, asked.year, source);
  if (!near) return near.error();
  made.view.nearness = *std::move(near);
  return made;
}

}  // namespace plumbline
