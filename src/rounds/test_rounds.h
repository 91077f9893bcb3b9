// For tests: a store in memory, and a round of children's homes in it.
#pragma once

#include <algorithm>
#include <atomic>
#include <future>
#include <map>
#include <stdexcept>

#include "returns/test_club.h"
#include "rounds/rounds.h"

namespace plumbline {

// What was kept; shared, so that a second store reads what the first wrote.
struct KeptRounds {
  std::mutex mutex;
  std::vector<Round> rounds;
  std::vector<std::pair<RoundId, KeptReturnHead>> returns;
  std::map<ReturnId, std::vector<ReturnEvent>> events;
  std::map<std::pair<ReturnId, int>, std::int64_t> held;
  std::atomic<bool> is_full = false;
};

class MemoryRoundStore final : public RoundStore {
 public:
  explicit MemoryRoundStore(std::shared_ptr<KeptRounds> kept) : kept_(std::move(kept)) {}

  std::vector<Round> rounds() const override { return locked()->rounds; }
  RoundId open(const std::string& club, const Period& year, Moment at) override {
    const auto kept = locked();
    kept->rounds.push_back({.id = std::ssize(kept->rounds) + 1,
                            .club = club,
                            .year = year,
                            .state = RoundState::collecting,
                            .opened = at,
                            .editions = {}});
    return kept->rounds.back().id;
  }
  void publish(RoundId round, RoundState state, Moment at) override {
    const auto kept = locked();
    Round& one = kept->rounds.at(static_cast<std::size_t>(round - 1));
    one.state = state;
    one.editions.push_back(
        {.number = static_cast<int>(one.editions.size()) + 1, .state = state, .at = at});
    for (const auto& [in, head] : kept->returns) {
      if (in == round && !kept->events[head.id].empty()) {
        kept->held[{head.id, one.editions.back().number}] = kept->events[head.id].back().number;
      }
    }
  }
  std::vector<KeptReturnHead> returns_of(RoundId round) const override {
    std::vector<KeptReturnHead> all;
    for (const auto& [in, head] : locked()->returns) {
      if (in == round) all.push_back(head);
    }
    return all;
  }
  ReturnId return_of(RoundId round, const std::string& authority) override {
    const auto kept = locked();
    for (const auto& [in, head] : kept->returns) {
      if (in == round && head.authority == authority) return head.id;
    }
    kept->returns.push_back({round, {.id = std::ssize(kept->returns) + 1, .authority = authority}});
    return kept->returns.back().second.id;
  }
  std::vector<ReturnEvent> events_of(ReturnId one, std::int64_t from) const override {
    std::vector<ReturnEvent> all;
    for (const ReturnEvent& event : locked()->events[one]) {
      if (event.number >= from) all.push_back(event);
    }
    return all;
  }
  std::optional<std::int64_t> held_by(ReturnId one, int edition) const override {
    const auto kept = locked();
    const auto found = kept->held.find({one, edition});
    return found == kept->held.end() ? std::nullopt : std::optional(found->second);
  }
  void add(std::span<const NewEvents> events) override {
    const auto kept = locked();
    if (kept->is_full) throw std::runtime_error("the disk is full");
    for (const NewEvents& one : events) {
      std::int64_t last = std::ssize(kept->events[one.of]);
      for (const ReturnEvent& event : one.events) {
        if (event.number != ++last) throw EventsRefused(could_not_save());
      }
    }
    for (const NewEvents& one : events) {
      for (const ReturnEvent& event : one.events) kept->events[one.of].push_back(event);
    }
  }

 private:
  struct Locked {
    std::unique_lock<std::mutex> lock;
    KeptRounds* kept;
    KeptRounds* operator->() const { return kept; }
  };
  Locked locked() const { return {std::unique_lock(kept_->mutex), kept_.get()}; }

  std::shared_ptr<KeptRounds> kept_;
};

// The homes' round of 2013-14, open; six others gave days and pay, at 1,000 to 1,500 pounds a week.
class TestRound {
 public:
  TestRound() {
    MemoryRoundStore store(kept_);
    store.open("homes", {PeriodKind::financial_year, 2014}, {});
    for (int i = 0; i < 6; ++i) {
      const ReturnId id = store.return_of(1, "other " + std::to_string(i));
      const std::string pay = std::to_string(1000 * (1000 + 100 * i));
      store.add({{{.of = id,
                   .events = {answered(1, "HOM_A01", pay), answered(2, "HOM_A02", "0"),
                              answered(3, "HOM_A05", "7000")}}}});
    }
    open_again();
  }

  // As after a restart.
  void open_again() {
    rounds_.reset();
    rounds_ = std::make_unique<Rounds>(
        Rounds::Stores{.to_read = std::make_unique<MemoryRoundStore>(kept_),
                       .to_write = std::make_unique<MemoryRoundStore>(kept_)},
        homes_.definitions(),
        Rounds::Outside{.now = [this] { return Moment(Seconds(++now_)); },
                        .published = {},
                        .failed = [this](const std::string& what) { failures_.push_back(what); }});
  }

  // What the own authority answered the year before, in a round of its own.
  void answer_last_year(const std::string& code, const std::string& words) {
    const Period year{PeriodKind::financial_year, 2013};
    if (!rounds_->find("homes", year)) {
      MemoryRoundStore(kept_).open("homes", year, {});
      open_again();
    }
    const auto desk = rounds_->desk(*rounds_->find("homes", year));
    (*desk)->member("own")->answer_now({.person = 1, .key = {code}, .typed = words});
  }

  Rounds& rounds() { return *rounds_; }
  KeptRounds& kept() { return *kept_; }
  // What who runs the server was told; nobody saves at that moment.
  const std::vector<std::string>& failures() const { return failures_; }
  RoundDesk& desk() {
    return **rounds_->desk(*rounds_->find("homes", {PeriodKind::financial_year, 2014}));
  }
  ReturnDesk& own() { return *desk().member("own"); }

  SaveOutcome save(const std::string& code, const std::string& typed,
                   std::optional<std::int64_t> seen = {}, PersonId person = 1) {
    return own().answer_now({.person = person, .key = {code}, .typed = typed, .seen = seen});
  }
  LiveAnswer saved(const std::string& code, const std::string& typed,
                   std::optional<std::int64_t> seen = {}, PersonId person = 1) {
    return std::get<LiveAnswer>(save(code, typed, seen, person));
  }

 private:
  static ReturnEvent answered(std::int64_t number, std::string code, std::string words) {
    return {.number = number,
            .at = Moment(Seconds(1)),
            .series = std::move(code),
            .words = std::move(words)};
  }

  TestClub homes_;
  std::shared_ptr<KeptRounds> kept_ = std::make_shared<KeptRounds>();
  std::atomic<int> now_ = 100;
  std::vector<std::string> failures_;
  std::unique_ptr<Rounds> rounds_;
};

}  // namespace plumbline
