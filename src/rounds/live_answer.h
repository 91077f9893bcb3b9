// What somebody who saves an answer is told at once.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "returns/finding.h"
#include "rounds/kept_return.h"
#include "rounds/strip.h"

namespace plumbline {

struct AnswerWish {
  PersonId person = 0;
  AnswerKey key;
  std::string typed;
  // The version of the cell that the person saw; none: whatever stands there is replaced.
  std::optional<std::int64_t> seen = {};
  EventSource source = EventSource::page;
};

// Another answer was saved since the person looked. Theirs stays, and is kept beside yours.
struct Conflict {
  AnswerKey key;
  std::string theirs, yours;
  PersonId person = 0;
  Moment at = {};
  std::int64_t version = 0;
};

struct LiveMeasure {
  MeasureChoice choice;
  std::size_t place = 0;  // among the club's measures
  Figure now, last;
  std::optional<Strip> strip;  // none: too few others
};

struct LiveSum {
  const ItemDefinition* item = nullptr;
  Figure figure;
};

struct LiveAnswer {
  AnswerKey key;
  std::int64_t version = 0;
  Moment at = {};
  std::string shown;
  std::vector<ReturnFinding> findings;  // of everything that the answer goes into
  std::vector<LiveMeasure> measures;    // and what they are with overheads, or without
  std::vector<LiveSum> sums;
  std::string change;                  // of last year's answer: "+4.0%"
  std::vector<std::string> looked_at;  // items and measures whose findings these are, none too
  std::map<AnswerKey, Explanation> explanations;  // of these, those that stand
};

struct NotSaved {
  Error why;
  bool is_wrong = true;  // what was typed; otherwise the storage could not keep it: try again
};

using SaveOutcome = std::variant<LiveAnswer, Conflict, NotSaved>;

}  // namespace plumbline
