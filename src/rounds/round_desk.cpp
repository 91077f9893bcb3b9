#include "rounds/round_desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "returns/check_return.h"
#include "returns/source_note.h"

namespace plumbline {
Result<std::unique_ptr<RoundDesk>> RoundDesk::open(const Round& round,
                                                   const RoundSources& sources) {
  const Club* club = sources.kept->club_of(round);
  if (club == nullptr) {
    return Error{
        .what = fmt::format("No pack asks the questionnaire of the round {}.", name_of(round)),
        .where = {},
        .hint = "Start the server with --packs and the folder of the club's pack."};
  }
  auto compiled = compile_club(*club, *sources.definitions);
  if (!compiled) return compiled.error();
  std::unique_ptr<RoundDesk> desk(new RoundDesk(round, sources));
  desk->compiled_ = *std::move(compiled);
  desk->scopes_ = std::make_unique<AnswerScopes>(desk->compiled_);
  desk->rules_ = {.club = &desk->compiled_,
                  .scopes = desk->scopes_.get(),
                  .queue = sources.queue,
                  .now = sources.now,
                  .others = [desk = desk.get()](std::size_t place, const std::string& but) {
                    return desk->others(place, but);
                  }};
  desk->foreign_ = foreign_prefixes(desk->compiled_);
  std::vector<KeptReturnHead> heads;
  {
    const std::lock_guard lock(*sources.reading);
    heads = sources.store->returns_of(round.id);
  }
  for (const KeptReturnHead& head : heads) desk->members_.push_back(desk->load(head));
  return desk;
}

RoundDesk::RoundDesk(const Round& round, const RoundSources& sources)
    : sources_(sources), id_(round.id), year_(round.year) {}

KeptReturn RoundDesk::read(const KeptReturnHead& head, const Club& club, const Period& year) const {
  KeptReturn kept(club, head.authority, year);
  const std::lock_guard lock(*sources_.reading);
  for (const ReturnEvent& event : sources_.store->events_of(head.id)) kept.apply(event);
  return kept;
}

Surroundings RoundDesk::around(const std::string& authority) const {
  return surroundings_of(authority, club(), year_, sources_, foreign_);
}

std::shared_ptr<ReturnDesk> RoundDesk::load(const KeptReturnHead& head) {
  return std::make_shared<ReturnDesk>(rules_, head.id, read(head, club(), year_),
                                      around(head.authority));
}

std::shared_ptr<ReturnDesk> RoundDesk::member(const std::string& authority) {
  auto found = find(authority);
  return found != nullptr ? found : put({.id = begin(authority), .authority = authority});
}

std::shared_ptr<ReturnDesk> RoundDesk::find(const std::string& authority) {
  std::shared_ptr<ReturnDesk> found;
  {
    const std::shared_lock lock(mutex_);
    const auto at = std::ranges::find(members_, authority, &ReturnDesk::authority);
    if (at != members_.end()) found = *at;
  }
  if (found == nullptr || !found->is_stale()) return found;
  return put({.id = found->id(), .authority = authority});
}

// Read from the store, in place of one that is stale; who came first at once was as good.
std::shared_ptr<ReturnDesk> RoundDesk::put(const KeptReturnHead& head) {
  auto loaded = load(head);
  const std::lock_guard lock(mutex_);
  const auto at = std::ranges::find(members_, head.authority, &ReturnDesk::authority);
  if (at == members_.end()) {
    members_.push_back(loaded);
  } else if ((*at)->is_stale()) {
    *at = loaded;
  } else {
    loaded = *at;
  }
  return loaded;
}

// Two who come at once make it once.
ReturnId RoundDesk::begin(const std::string& authority) {
  const std::lock_guard first(beginning_);
  ReturnId id = 0;
  {
    const std::lock_guard reading(*sources_.reading);
    id = sources_.store->return_of(id_, authority);
    if (!sources_.prefill || !sources_.store->events_of(id).empty()) return id;
  }
  NewEvents known{.of = id, .events = {}};
  for (const auto& [series, filled] : sources_.prefill(club(), authority, year_)) {
    const auto note = source_note_in(filled.comment);
    known.events.push_back({.number = std::ssize(known.events) + 1,
                            .at = sources_.now(),
                            .kind = EventKind::prefilled,
                            .source = EventSource::program,
                            .series = series,
                            .words = filled.value,
                            .about = note ? note->source : filled.comment});
  }
  // What could not be filled in is typed by hand.
  if (!known.events.empty()) (void)sources_.queue->save_now(std::move(known));
  return id;
}

std::vector<std::string> RoundDesk::members() const {
  const std::shared_lock lock(mutex_);
  std::vector<std::string> all;
  for (const auto& one : members_) all.push_back(one->authority());
  return all;
}

std::vector<double> RoundDesk::others(std::size_t place, const std::string& but) const {
  std::vector<double> all;
  const std::shared_lock lock(mutex_);
  all.reserve(members_.size());
  for (const auto& one : members_) {
    const double figure = one->judged(place);
    if (!std::isnan(figure) && one->authority() != but) all.push_back(figure);
  }
  std::ranges::sort(all);
  return all;
}

GroupFigures RoundDesk::group_without(const std::string& authority) {
  std::vector<std::shared_ptr<ReturnDesk>> others;
  {
    const std::shared_lock lock(mutex_);
    others = members_;
  }
  GroupFigures::Members members;
  for (const auto& one : others) {
    if (one->authority() != authority) members.push_back(one->member_figures());
  }
  return GroupFigures(std::move(members));
}

std::vector<ReturnFinding> RoundDesk::check(ReturnDesk& member, bool submitting) {
  member.look_around(around(member.authority()));
  const GroupFigures group = group_without(member.authority());
  std::vector<ReturnFinding> found;
  member.read([&](const KeptReturn&, ReturnFigures& figures) {
    if (!submitting) {
      found = check_return(figures, &group);
      return;
    }
    ReturnSources sources = figures.sources();
    sources.submitting = true;
    ReturnFigures submitted(sources);
    found = check_return(submitted, &group);
  });
  if (!submitting) member.found(found);
  return found;
}

}  // namespace plumbline
