#include "rounds/round.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace plumbline {
namespace {

constexpr std::array<std::pair<RoundState, std::string_view>, 4> state_words = {
    {{RoundState::collecting, "collecting"},
     {RoundState::draft, "draft"},
     {RoundState::revised, "revised"},
     {RoundState::final_figures, "final"}}};

constexpr std::string_view follows(RoundState state) {
  switch (state) {
    case RoundState::collecting:
      return "The draft comes next: plumbline round draft.";
    case RoundState::draft:
    case RoundState::revised:
      return "A revision or the final figures come next: plumbline round revise, or final.";
    case RoundState::final_figures:
      return "Final figures do not change.";
  }
  return {};
}

}  // namespace

std::string_view words(RoundState state) {
  return std::ranges::find(state_words, state, &std::pair<RoundState, std::string_view>::first)
      ->second;
}

std::optional<RoundState> parse_round_state(std::string_view words) {
  for (const auto& [state, said] : state_words) {
    if (said == words) return state;
  }
  return std::nullopt;
}

Status may_become(const Round& round, RoundState next) {
  const bool after_draft = round.state == RoundState::draft || round.state == RoundState::revised;
  const bool allowed = next == RoundState::draft ? round.state == RoundState::collecting
                                                 : after_draft && next != RoundState::collecting;
  if (allowed) return Done{};
  return Error{.what = fmt::format("The round {} is {}, so it cannot become {}.", name_of(round),
                                   words(round.state), words(next)),
               .where = {},
               .hint = std::string(follows(round.state))};
}

std::string name_of(const Round& round) { return round.club + " " + text(round.year); }

Error round_is_final() {
  return {
      .what = "This round is final: its returns do not change any more.", .where = {}, .hint = {}};
}

}  // namespace plumbline
