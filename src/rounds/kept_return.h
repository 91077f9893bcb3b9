// A return as it stands, made of everything that happened to it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "club/club.h"
#include "returns/return.h"
#include "rounds/return_event.h"

namespace plumbline {

// Who answered last, and what stood there before anybody did.
struct KeptAnswer {
  std::int64_t version = 0;  // the number of the event; 0: never answered
  PersonId person = 0;
  Moment at = {};
  std::string source = {};    // of a prefilled answer: where it is from
  std::string original = {};  // and what was filled in
};

struct Explanation {
  std::string words;
  std::string about;  // the figure that it explains, as it was shown
  PersonId person = 0;
  Moment at = {};
};

// An answer to a question about practice, and who may be asked more about it.
struct PracticeAnswer {
  std::string words, contact;
  PersonId person = 0;
  Moment at = {};
  std::int64_t version = 0;
};

struct Note {
  std::string words;
  PersonId person = 0;
  Moment at = {};
};

struct SectionState {
  bool is_completed = false;
  PersonId with = 0;  // the colleague it was handed to
  std::string message;
  Moment at = {};
};

// Sign-off goes from the service to the S151 officer.
inline constexpr std::string_view by_service = "service", by_s151 = "s151";

struct Signature {
  PersonId person = 0;
  Moment at = {};
  std::string name;          // as it was signed with
  std::int64_t version = 0;  // of the return that was signed
};

// What was typed as a return keeps it: a number in one spelling, whoever typed it, so that "£1,200"
// and "1200" are one answer; the event has it as it was typed. What no pack asks any more, or
// cannot be read any more, stays as it was typed.
Answer kept_answer(const ItemDefinition* item, const std::string& typed);

class KeptReturn {
 public:
  // The club must outlive it.
  KeptReturn(const Club& club, std::string authority, Period year);

  // The next event. An event on what the pack no longer asks is kept in the history alone.
  void apply(const ReturnEvent& event);

  // What the checks and measures are asked of. Explanations that still stand are its comments.
  const Return& made() const { return made_; }
  std::int64_t version() const { return version_; }
  // Null where nobody has answered.
  const KeptAnswer* answer(const AnswerKey& key) const;
  // What stands in the cell, as somebody reads it.
  std::string_view shown(const AnswerKey& key) const;

  const std::map<AnswerKey, Explanation>& explanations() const { return explanations_; }
  // Whether the explanation of this counts: of an answer, while the answer is the one it explains.
  bool stands(const AnswerKey& key) const { return made_comment(key) != nullptr; }
  // Of what is worked out, whose figure only the formulas know: it is shown like this now.
  void shown_now(const AnswerKey& key, const std::string& figure);

  const std::vector<Note>* notes(const AnswerKey& key) const;
  const std::map<AnswerKey, std::vector<Note>>& all_notes() const { return notes_; }
  // Null where it was not answered.
  const PracticeAnswer* practice(const std::string& question) const;
  const SectionState& section(const std::string& id) const;
  const Signature* signature(std::string_view step) const;
  bool is_open() const { return signatures_.empty(); }
  // Whether anything was answered by a person.
  bool is_begun() const { return begun_; }

  const ItemDefinition* item(const std::string& series) const;
  // Whether this is a line of the return: an item, a cell of its table, or it in a row that is
  // there.
  bool has_line(const AnswerKey& key) const;
  // A key for one more row of a repeating part, which none has had before.
  std::string next_row(const std::string& part) const;

 private:
  void put_answer(const ReturnEvent& event);
  void put_signature(const ReturnEvent& event);
  void put_explanation(const ReturnEvent& event);
  void add_row(const ReturnEvent& event);
  void remove_row(const ReturnEvent& event);
  void judge_explanation(const AnswerKey& key, std::string_view figure);
  void drop_if_empty(const AnswerKey& key);
  const std::string* made_comment(const AnswerKey& key) const;

  std::map<std::string, const ItemDefinition*, std::less<>> items_;
  std::map<std::string, int> highest_row_;  // by repeating part: of all that there ever were
  Return made_;
  std::int64_t version_ = 0;
  bool begun_ = false;
  std::map<AnswerKey, KeptAnswer> answers_;
  std::map<AnswerKey, Explanation> explanations_;
  std::map<AnswerKey, std::vector<Note>> notes_;
  std::map<std::string, std::optional<PracticeAnswer>> practice_;  // by question of the pack
  std::map<std::string, SectionState> sections_;
  std::map<std::string, Signature, std::less<>> signatures_;
};

}  // namespace plumbline
