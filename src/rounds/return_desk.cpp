#include "rounds/return_desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <limits>
#include <set>

#include "base/text.h"
#include "returns/answer_words.h"
#include "returns/check_return.h"
#include "returns/return_file.h"
#include "returns/typed_answer.h"
#include "rounds/shown_figure.h"

namespace plumbline {
namespace {

constexpr double no_figure = std::numeric_limits<double>::quiet_NaN();

Error not_asked(const AnswerKey& key) {
  return {.what = fmt::format("The questionnaire does not ask for {}.", in_quotes(key.series)),
          .where = {},
          .hint = {}};
}

Error signed_off() {
  return {.what = "This return is signed off, so its answers cannot be changed.",
          .where = {},
          .hint = "Withdraw the sign-off first, and say why."};
}

// What a signature does not stand for: comments among colleagues, and the signatures themselves.
bool changes_nothing(const ReturnEvent& event) {
  return event.kind == EventKind::noted || event.kind == EventKind::offered ||
         event.kind == EventKind::signed_off || event.kind == EventKind::withdrawn;
}

}  // namespace

ReturnDesk::ReturnDesk(const RoundRules& rules, ReturnId id, KeptReturn kept, Surroundings around)
    : rules_(rules),
      id_(id),
      authority_(kept.made().authority),
      kept_(std::move(kept)),
      around_(std::move(around)),
      judged_(std::make_unique<std::atomic<double>[]>(rules.club->measures.size())) {
  for (std::size_t i = 0; i < rules_.club->measures.size(); ++i) judged_[i] = no_figure;
  measure_last_year();
  renew_all();
}

void ReturnDesk::look_around(Surroundings around) {
  const std::lock_guard lock(mutex_);
  if (around_.is_as(around)) return;
  around_ = std::move(around);
  member_ = nullptr;
  measure_last_year();
  renew_all();
}

void ReturnDesk::renew_all() {
  renew_figures();
  judge_explanations();
  renew_judged(rules_.club->everything);
}

void ReturnDesk::measure_last_year() {
  const auto& measures = rules_.club->measures;
  std::vector<Figure> all(measures.size(), Figure::missing(Missing::no_return));
  if (around_.last != nullptr) {
    ReturnFigures figures(sources_of_last_year());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = figures.figure(measures[i].program);
  }
  last_measures_ = std::make_shared<const std::vector<Figure>>(std::move(all));
}

ReturnSources ReturnDesk::sources() const { return around_.sources(*rules_.club, kept_.made()); }

ReturnSources ReturnDesk::sources_of_last_year() const {
  ReturnSources sources;
  sources.club = rules_.club;
  sources.now = around_.last_year();
  sources.published = around_.published_last;
  for (const auto& [prefix, kept] : around_.others_last) {
    sources.others.emplace(prefix, &kept->made());
  }
  return sources;
}

void ReturnDesk::renew_figures() { figures_ = std::make_unique<ReturnFigures>(sources()); }

void ReturnDesk::renew_judged(const Scope& scope) {
  for (const std::size_t place : scope.measures) {
    const CompiledMeasure& measure = rules_.club->measures[place];
    if (!is_judged(measure, *rules_.club->club)) continue;
    judged_[place].store(judged_figure(measure, *figures_).value_or(no_figure),
                         std::memory_order_relaxed);
  }
}

std::optional<Error> ReturnDesk::refusal(const AnswerWish& wish) const {
  const ItemDefinition* item = kept_.item(wish.key.series);
  if (item == nullptr || !is_asked_in(*item->asked, kept_.made().year.year)) {
    return not_asked(wish.key);
  }
  const auto series = series_of_cell(wish.key.series, *item);
  if (!series || *series != wish.key.series) return not_asked(wish.key);
  if (item->asked->rows.empty() != wish.key.row.empty()) return not_asked(wish.key);
  if (item->asked->as == AskedAs::derived) {
    return Error{
        .what = fmt::format("{} is worked out from your other answers.", label_of(*item, wish.key)),
        .where = {},
        .hint = "Change what it is made of."};
  }
  if (!wish.key.row.empty()) {
    const auto rows = kept_.made().rows.find(item->asked->rows);
    const bool known = rows != kept_.made().rows.end() &&
                       std::ranges::find(rows->second, wish.key.row) != rows->second.end();
    if (!known) return not_asked(wish.key);
  }
  if (!kept_.is_open()) return signed_off();
  if (wish.typed.size() > longest_answer || !is_valid_utf8(wish.typed)) {
    return Error{.what = fmt::format("{} is too long to be kept.", label_of(*item, wish.key)),
                 .where = {},
                 .hint = "Keep it to a few sentences."};
  }
  if (const auto read = typed_answer_or_reason(*item, wish.typed); !read) {
    return Error{.what = fmt::format("{}: {}", label_of(*item, wish.key), read.error().what),
                 .where = {},
                 .hint = read.error().hint};
  }
  return std::nullopt;
}

SaveOutcome ReturnDesk::answer(const AnswerWish& wish, Durable durable) {
  const std::lock_guard lock(mutex_);
  if (stale_) return NotSaved{.why = could_not_save(), .is_wrong = false};
  if (auto refused = refusal(wish)) return NotSaved{.why = *std::move(refused)};
  const KeptAnswer* kept = kept_.answer(wish.key);
  const std::string typed(trim(wish.typed));
  const std::string stands(kept_.shown(wish.key));
  const KeptAnswer before = kept == nullptr ? KeptAnswer{} : *kept;
  const Answer meant = kept_answer(kept_.item(wish.key.series), typed);
  const bool met_another =
      wish.seen && *wish.seen != before.version && shown_words(meant) != stands;
  ReturnEvent event{.number = kept_.version() + 1,
                    .at = rules_.now(),
                    .person = wish.person,
                    .kind = met_another ? EventKind::offered : EventKind::answered,
                    .source = wish.source,
                    .series = wish.key.series,
                    .row = wish.key.row,
                    .words = typed};
  // It is on its way to the disk while what it changes is worked out.
  rules_.queue->save(
      {.of = id_, .events = {event}},
      [self = shared_from_this(), durable = std::move(durable)](const std::optional<Error>& error) {
        if (error) self->stale_ = true;
        durable(error);
      });
  if (!met_another) {
    take(event);
    return live(wish.key);
  }
  kept_.apply(event);
  return Conflict{.key = wish.key,
                  .theirs = stands,
                  .yours = std::string(shown_words(meant)),
                  .person = before.person,
                  .at = before.at,
                  .version = before.version};
}

SaveOutcome ReturnDesk::answer_now(const AnswerWish& wish) {
  const auto done = std::make_shared<std::promise<std::optional<Error>>>();
  SaveOutcome outcome =
      answer(wish, [done](const std::optional<Error>& error) { done->set_value(error); });
  if (std::holds_alternative<NotSaved>(outcome)) return outcome;
  const auto error = done->get_future().get();
  return error ? NotSaved{.why = *error, .is_wrong = false} : std::move(outcome);
}

std::optional<NotSaved> ReturnDesk::save(std::vector<ReturnEvent> events, const May& may,
                                         const Then& then) {
  const auto done = std::make_shared<std::promise<std::optional<Error>>>();
  {
    const std::lock_guard lock(mutex_);
    if (stale_) return NotSaved{.why = could_not_save(), .is_wrong = false};
    const bool changes = then || !std::ranges::all_of(events, changes_nothing);
    if (!kept_.is_open() && changes) return NotSaved{.why = signed_off()};
    if (may) {
      if (const Status allowed = may(kept_); !allowed) return NotSaved{.why = allowed.error()};
    }
    apply_all(events, 0);
    if (then) {
      const std::size_t first = events.size();
      std::ranges::move(then(kept_, *figures_), std::back_inserter(events));
      apply_all(events, first);
    }
    if (events.empty()) return std::nullopt;
    rules_.queue->save({.of = id_, .events = std::move(events)},
                       [done](const std::optional<Error>& error) { done->set_value(error); });
  }
  const auto error = done->get_future().get();
  if (!error) return std::nullopt;
  stale_ = true;
  return NotSaved{.why = *error, .is_wrong = false};
}

// Gives them their numbers and moments, and works the figures out again.
void ReturnDesk::apply_all(std::vector<ReturnEvent>& events, std::size_t from) {
  if (from == events.size()) return;
  for (std::size_t i = from; i < events.size(); ++i) {
    events[i].number = kept_.version() + 1;
    events[i].at = rules_.now();
    kept_.apply(events[i]);
  }
  renew_all();
}

std::int64_t ReturnDesk::version_of(const AnswerKey& key) {
  const std::lock_guard lock(mutex_);
  const KeptAnswer* kept = kept_.answer(key);
  return kept == nullptr ? 0 : kept->version;
}

void ReturnDesk::found(const std::vector<ReturnFinding>& findings) {
  const std::lock_guard lock(mutex_);
  found_of_whole_.clear();
  std::ranges::copy_if(findings, std::back_inserter(found_of_whole_), &ReturnFinding::of_whole);
}

void ReturnDesk::take(const ReturnEvent& event) {
  kept_.apply(event);
  const AnswerKey key{event.series, event.row};
  figures_->typed_anew({key});
  judge_explanations();
  const ItemDefinition* item = kept_.item(event.series);
  renew_judged(rules_.scopes->of(item->code));
}

// Every figure is read before any explanation is judged: that may take an answer out of the return.
void ReturnDesk::judge_explanations() {
  std::vector<std::pair<AnswerKey, std::string>> now;
  for (const auto& [key, said] : kept_.explanations()) {
    now.emplace_back(key, shown_figure(key, kept_, *figures_));
  }
  std::vector<AnswerKey> keys;
  for (const auto& [key, shown] : now) {
    kept_.shown_now(key, shown);
    keys.push_back(key);
  }
  // Checks may ask whether something is explained.
  if (!keys.empty()) figures_->typed_anew(keys);
}

LiveAnswer ReturnDesk::live(const AnswerKey& key) {
  LiveAnswer told{.key = key,
                  .version = kept_.version(),
                  .at = kept_.answer(key)->at,
                  .shown = std::string(kept_.shown(key)),
                  .findings = {},
                  .measures = {},
                  .sums = {},
                  .change = {},
                  .looked_at = {},
                  .explanations = {}};
  const Scope& touched = rules_.scopes->of(kept_.item(key.series)->code);
  std::map<std::size_t, std::vector<double>> known;
  const OthersMeasures others = [&](std::size_t place) -> const std::vector<double>& {
    const auto [found, fresh] = known.try_emplace(place);
    if (fresh) found->second = rules_.others(place, authority_);
    return found->second;
  };
  told.findings = check_answer(*figures_, &others, touched);
  tell_figures(touched, others, told);
  tell_looked_at(touched, told);
  if (key.row.empty() && around_.last != nullptr) {
    told.change = change_words(figures_->item(key.series), figures_->item_last_year(key.series));
  }
  return told;
}

void ReturnDesk::tell_figures(const Scope& touched, const OthersMeasures& others,
                              LiveAnswer& told) {
  for (const std::size_t place : touched.measures) {
    const CompiledMeasure& measure = rules_.club->measures[place];
    const MeasureVariant& variant = *measure.choice.variant;
    if (!variant.name.empty() && overheads_words(variant).empty()) continue;
    told.measures.push_back(
        {.choice = measure.choice,
         .place = place,
         .now = figures_->figure(measure.program),
         .last = last_measure(place),
         .strip = is_judged(measure, *rules_.club->club) ? strip_of(others(place)) : std::nullopt});
  }
  for (const ItemDefinition* item : touched.items) {
    if (item->asked->as == AskedAs::derived && item->asked->rows.empty()) {
      told.sums.push_back({.item = item, .figure = figures_->item(item->code)});
    }
  }
}

void ReturnDesk::tell_looked_at(const Scope& touched, LiveAnswer& told) const {
  std::set<std::string> looked;
  for (const ItemDefinition* item : touched.items) looked.insert(item->code);
  for (const CompiledCheck* check : touched.checks) looked.insert(check->check->item);
  for (const std::size_t place : touched.measures) {
    const MeasureChoice& choice = rules_.club->measures[place].choice;
    if (choice.variant->name.empty()) looked.insert(choice.measure->id);
  }
  looked.erase("");
  told.looked_at.assign(looked.begin(), looked.end());
  for (const ReturnFinding& one : found_of_whole_) {
    if (looked.contains(one.item)) told.findings.push_back(one);
  }
  for (const auto& [said_of, said] : kept_.explanations()) {
    if (looked.contains(said_of.series) && kept_.stands(said_of)) {
      told.explanations.emplace(said_of, said);
    }
  }
}

void ReturnDesk::read(const std::function<void(const KeptReturn&, ReturnFigures&)>& reader) {
  const std::lock_guard lock(mutex_);
  reader(kept_, *figures_);
}

std::shared_ptr<const MemberFigures> ReturnDesk::member_figures() {
  const std::lock_guard lock(mutex_);
  if (member_ == nullptr || member_version_ != kept_.version()) {
    const ReturnSources last = sources_of_last_year();
    member_ =
        std::make_shared<const MemberFigures>(sources(), last.now == nullptr ? nullptr : &last);
    member_version_ = kept_.version();
  }
  return member_;
}

}  // namespace plumbline
