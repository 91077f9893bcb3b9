// One member's return while it is worked on: what it holds, what it makes, and who saves what.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "returns/member_figures.h"
#include "returns/return_figures.h"
#include "returns/scope.h"
#include "returns/slips.h"
#include "rounds/live_answer.h"
#include "rounds/save_queue.h"
#include "rounds/surroundings.h"

namespace plumbline {

// What all returns of a round share.
struct RoundRules {
  const CompiledClub* club = nullptr;
  const AnswerScopes* scopes = nullptr;
  SaveQueue* queue = nullptr;
  std::function<Moment()> now;
  // What the other members make of a measure, sorted.
  std::function<std::vector<double>(std::size_t place, const std::string& but)> others;
};

// In bytes: what one cell may hold.
inline constexpr std::size_t longest_answer = 20'000;

class ReturnDesk : public std::enable_shared_from_this<ReturnDesk> {
 public:
  ReturnDesk(const RoundRules& rules, ReturnId id, KeptReturn kept, Surroundings around);
  ReturnDesk(const ReturnDesk&) = delete;
  ReturnDesk& operator=(const ReturnDesk&) = delete;

  ReturnId id() const { return id_; }
  const std::string& authority() const { return authority_; }

  // Saves an answer and tells what it changes. The rules of the club are for people's eyes: an
  // answer that looks wrong is saved too. It is saved when `durable` is called without an error:
  // once, from another thread, perhaps before this returns. Not called for what is NotSaved.
  using Durable = std::function<void(const std::optional<Error>&)>;
  SaveOutcome answer(const AnswerWish& wish, Durable durable);
  // The same for who can wait.
  SaveOutcome answer_now(const AnswerWish& wish);
  // Saves these as they are, after `may` has looked at the return; durable when it returns without
  // a reason. What was signed off takes nothing that would change it. Numbers and moments of the
  // events are given here.
  // `then` tells what more is saved with them, made of the return as it is after them.
  using May = std::function<Status(const KeptReturn&)>;
  using Then = std::function<std::vector<ReturnEvent>(const KeptReturn&, ReturnFigures&)>;
  std::optional<NotSaved> save(std::vector<ReturnEvent> events, const May& may = {},
                               const Then& then = {});

  // For a reader: nobody changes it meanwhile.
  void read(const std::function<void(const KeptReturn&, ReturnFigures&)>& reader);

  // The number of the event that made the cell what it is; 0: nobody answered.
  std::int64_t version_of(const AnswerKey& key);
  // What the last look at the whole return found: a saved answer does not take it away.
  void found(const std::vector<ReturnFinding>& findings);

  // From now on it is held against these.
  void look_around(Surroundings around);
  // A measure as last year's return makes it.
  Figure last_measure(std::size_t place) const { return last_measures_.load()->at(place); }
  // What it gives to the group, as it stands.
  std::shared_ptr<const MemberFigures> member_figures();
  // A measure that the others are held against; not a number where there is none. From any thread.
  double judged(std::size_t place) const { return judged_[place].load(std::memory_order_relaxed); }
  // Something that was taken could not be kept: what stands here is more than what is stored, and
  // the return must be read anew.
  bool is_stale() const { return stale_; }

 private:
  ReturnSources sources() const;
  ReturnSources sources_of_last_year() const;
  std::optional<Error> refusal(const AnswerWish& wish) const;
  void take(const ReturnEvent& event);
  void renew_figures();
  void renew_judged(const Scope& scope);
  void judge_explanations();
  void measure_last_year();
  void renew_all();
  void apply_all(std::vector<ReturnEvent>& events, std::size_t from);
  LiveAnswer live(const AnswerKey& key);
  void tell_figures(const Scope& touched, const OthersMeasures& others, LiveAnswer& told);
  void tell_looked_at(const Scope& touched, LiveAnswer& told) const;

  const RoundRules& rules_;
  ReturnId id_;
  std::string authority_;
  std::mutex mutex_;  // of what follows
  KeptReturn kept_;
  Surroundings around_;
  std::atomic<std::shared_ptr<const std::vector<Figure>>> last_measures_;
  std::unique_ptr<ReturnFigures> figures_;
  std::vector<ReturnFinding> found_of_whole_;
  std::shared_ptr<const MemberFigures> member_;
  std::int64_t member_version_ = -1;
  std::unique_ptr<std::atomic<double>[]> judged_;
  std::atomic<bool> stale_ = false;
};

}  // namespace plumbline
