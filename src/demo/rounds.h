// Two rounds of questionnaires, answered by the fictional authorities. docs/demo-nation.md tells
// how.
#pragma once

#include <cstdint>
#include <vector>

#include "demo/answer_slips.h"
#include "demo/demo_nation.h"
#include "measures/definitions.h"

namespace plumbline {

// Of which financial years, by the year they end in.
constexpr std::int16_t first_round_year = 2013;
constexpr std::int16_t last_round_year = 2014;

struct DemoRounds {
  std::vector<DemoFile> files;  // "2013-14/children-looked-after/X01.csv"
  std::vector<AnswerSlip> slips;
};

// Same seed and packs, same bytes, on every machine. A club is left out where its pack is not among
// the definitions, or asks for other items than the return it is tried on answers.
DemoRounds make_demo_rounds(std::uint64_t seed, const Definitions& definitions);

}  // namespace plumbline
