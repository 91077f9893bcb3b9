// Classic mistakes in the answers of a few authorities, put there on purpose so that checks have
// something to find.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "demo/places.h"
#include "demo/typed_answer.h"
#include "returns/return.h"

namespace plumbline {

struct AnswerSlip {
  std::string kind;  // a word of its own: "weeks for days"
  std::string club;
  std::uint64_t authority = 0;  // its number
  std::int16_t year = 0;
  std::string item;                             // the series it stands with
  std::map<AnswerKey, TypedNumber> meant = {};  // what would have been right
};

// Two slips in the answers of the last round, for three authorities that answer both and make no
// slip in the published files.
std::vector<AnswerSlip> plant_answer_slips(std::uint64_t seed,
                                           const std::vector<DemoAuthority>& authorities);

// The return as it is sent in. What was meant is kept in the slip. `last` is the year before's.
Return with_slip(Return made, const Return* last, AnswerSlip& slip);

}  // namespace plumbline
