// A round: one club's questionnaire for one year, from its opening to its final figures.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/moment.h"
#include "base/period.h"
#include "base/result.h"

namespace plumbline {

using RoundId = std::int64_t;

// While returns are collected nobody sees whose figures are whose; from the draft on members are
// named; the final figures do not change any more.
enum class RoundState : std::uint8_t { collecting, draft, revised, final_figures };

// "collecting", "draft", "revised", "final": as commands and pages say it.
std::string_view words(RoundState state);
std::optional<RoundState> parse_round_state(std::string_view words);

// What was published of a round: every return as it stood at that moment.
struct RoundEdition {
  int number = 0;  // 1 is the first of its round
  RoundState state = RoundState::draft;
  Moment at = {};
};

struct Round {
  RoundId id = 0;
  std::string club;  // the pack's id
  Period year;
  RoundState state = RoundState::collecting;
  Moment opened = {};
  std::vector<RoundEdition> editions;
};

// Whether answers can still be given.
inline bool takes_answers(const Round& round) { return round.state != RoundState::final_figures; }
// Whether members see whose figures are whose.
inline bool names_members(const Round& round) { return round.state != RoundState::collecting; }

// A draft follows collecting, a revision a draft or another revision, and final figures either. The
// error says what the round is and what can follow.
Status may_become(const Round& round, RoundState next);

// For who would change one that is.
Error round_is_final();

// "children-looked-after 2013-14"
std::string name_of(const Round& round);

}  // namespace plumbline
