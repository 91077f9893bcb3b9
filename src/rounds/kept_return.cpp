#include "rounds/kept_return.h"

#include <algorithm>

#include "base/number.h"
#include "measures/definitions.h"
#include "returns/return_file.h"
#include "returns/typed_answer.h"

namespace plumbline {
Answer kept_answer(const ItemDefinition* item, const std::string& typed) {
  if (item == nullptr) return {.words = typed};
  auto read = typed_answer_or_reason(*item, typed);
  if (!read) return {.words = typed};
  const bool is_number = read->figure.cell.is_number() && item->unit.kind != UnitKind::date;
  if (is_number) read->words = exact_with_commas(read->figure.number);
  return *std::move(read);
}

KeptReturn::KeptReturn(const Club& club, std::string authority, Period year) {
  made_.club = club.id;
  made_.authority = std::move(authority);
  made_.year = year;
  for (const ItemDefinition& item : club.items) {
    if (item.asked) items_.emplace(item.code, &item);
  }
  for (const PracticeQuestion& one : club.questionnaire.scrapbook) practice_[one.id];
}

const ItemDefinition* KeptReturn::item(const std::string& series) const {
  const auto found = items_.find(std::string_view(series).substr(0, series.find('[')));
  return found == items_.end() ? nullptr : found->second;
}

void KeptReturn::apply(const ReturnEvent& event) {
  version_ = event.number;
  switch (event.kind) {
    case EventKind::answered:
    case EventKind::prefilled:
      put_answer(event);
      break;
    case EventKind::explained:
      put_explanation(event);
      break;
    case EventKind::noted:
      notes_[{event.series, event.row}].push_back(
          {.words = event.words, .person = event.person, .at = event.at});
      break;
    case EventKind::row_added:
      add_row(event);
      break;
    case EventKind::row_removed:
      remove_row(event);
      break;
    case EventKind::handed_over:
      sections_[event.series] = {.is_completed = false,
                                 .with = parse_whole(event.about).value_or(0),
                                 .message = event.words,
                                 .at = event.at};
      break;
    case EventKind::completed:
    case EventKind::reopened:
      sections_[event.series].is_completed = event.kind == EventKind::completed;
      sections_[event.series].at = event.at;
      break;
    case EventKind::signed_off:
    case EventKind::withdrawn:
      put_signature(event);
      break;
    case EventKind::offered:
      break;
  }
}

void KeptReturn::put_signature(const ReturnEvent& event) {
  if (event.kind == EventKind::signed_off) {
    signatures_[event.series] = {
        .person = event.person, .at = event.at, .name = event.words, .version = event.number};
    return;
  }
  // What the second signature rests on is gone with the first.
  signatures_.erase(std::string(by_s151));
  if (event.series == by_service) signatures_.erase(event.series);
}

void KeptReturn::put_answer(const ReturnEvent& event) {
  if (const auto question = practice_.find(event.series); question != practice_.end()) {
    question->second.reset();
    if (event.words.empty()) return;
    question->second = {.words = event.words,
                        .contact = event.about,
                        .person = event.person,
                        .at = event.at,
                        .version = event.number};
    return;
  }
  const AnswerKey key{event.series, event.row};
  Answer& answer = made_.answers[key];
  const std::string comment = std::move(answer.comment);
  answer = kept_answer(item(event.series), event.words);
  answer.comment = comment;
  KeptAnswer& kept = answers_[key];
  kept.version = event.number;
  kept.person = event.person;
  kept.at = event.at;
  if (event.kind == EventKind::prefilled) {
    kept.source = event.about;
    kept.original = event.words;
  }
  begun_ = begun_ || event.kind == EventKind::answered;
  const std::string now(shown_words(answer));
  judge_explanation(key, now);
  drop_if_empty(key);
}

void KeptReturn::drop_if_empty(const AnswerKey& key) {
  const auto found = made_.answers.find(key);
  if (found == made_.answers.end()) return;
  const bool says_nothing = shown_words(found->second).empty() && found->second.comment.empty();
  if (says_nothing) made_.answers.erase(found);
}

void KeptReturn::put_explanation(const ReturnEvent& event) {
  const AnswerKey key{event.series, event.row};
  explanations_[key] = {
      .words = event.words, .about = event.about, .person = event.person, .at = event.at};
  judge_explanation(key, event.about);
  drop_if_empty(key);
}

// It counts as long as the figure is the one that it explains.
void KeptReturn::judge_explanation(const AnswerKey& key, std::string_view figure) {
  const auto found = explanations_.find(key);
  if (found == explanations_.end()) return;
  made_.answers[key].comment = found->second.about == figure ? found->second.words : "";
}

void KeptReturn::shown_now(const AnswerKey& key, const std::string& figure) {
  judge_explanation(key, figure);
  drop_if_empty(key);
}

bool KeptReturn::has_line(const AnswerKey& key) const {
  const ItemDefinition* asked = item(key.series);
  if (asked == nullptr) return false;
  if (key.series != asked->code) {
    const auto cell = series_of_cell(key.series, *asked);
    if (!cell || *cell != key.series) return false;
  }
  if (key.row.empty()) return true;
  const auto rows = made_.rows.find(asked->asked->rows);
  return rows != made_.rows.end() && std::ranges::find(rows->second, key.row) != rows->second.end();
}

std::string KeptReturn::next_row(const std::string& part) const {
  const auto highest = highest_row_.find(part);
  return std::to_string(highest == highest_row_.end() ? 1 : highest->second + 1);
}

void KeptReturn::add_row(const ReturnEvent& event) {
  int& highest = highest_row_[event.series];
  highest = std::max(highest, parse_whole(event.row).value_or(0));
  std::vector<std::string>& keys = made_.rows[event.series];
  if (std::ranges::find(keys, event.row) == keys.end()) keys.push_back(event.row);
}

void KeptReturn::remove_row(const ReturnEvent& event) {
  std::erase(made_.rows[event.series], event.row);
  const auto in_row = [&](const AnswerKey& key) {
    const ItemDefinition* asked = item(key.series);
    return key.row == event.row && asked != nullptr && asked->asked->rows == event.series;
  };
  std::erase_if(made_.answers, [&](const auto& one) { return in_row(one.first); });
  std::erase_if(answers_, [&](const auto& one) { return in_row(one.first); });
  std::erase_if(explanations_, [&](const auto& one) { return in_row(one.first); });
}

const KeptAnswer* KeptReturn::answer(const AnswerKey& key) const {
  const auto found = answers_.find(key);
  return found == answers_.end() ? nullptr : &found->second;
}

std::string_view KeptReturn::shown(const AnswerKey& key) const {
  const auto found = made_.answers.find(key);
  return found == made_.answers.end() ? std::string_view() : shown_words(found->second);
}

const std::string* KeptReturn::made_comment(const AnswerKey& key) const {
  const auto found = made_.answers.find(key);
  const bool is_said = found != made_.answers.end() && !found->second.comment.empty();
  return is_said ? &found->second.comment : nullptr;
}

const std::vector<Note>* KeptReturn::notes(const AnswerKey& key) const {
  const auto found = notes_.find(key);
  return found == notes_.end() ? nullptr : &found->second;
}

const PracticeAnswer* KeptReturn::practice(const std::string& question) const {
  const auto found = practice_.find(question);
  return found == practice_.end() || !found->second ? nullptr : &*found->second;
}

const SectionState& KeptReturn::section(const std::string& id) const {
  static const SectionState untouched;
  const auto found = sections_.find(id);
  return found == sections_.end() ? untouched : found->second;
}

const Signature* KeptReturn::signature(std::string_view step) const {
  const auto found = signatures_.find(step);
  return found == signatures_.end() ? nullptr : &found->second;
}

}  // namespace plumbline
