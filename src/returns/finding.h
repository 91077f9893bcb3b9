// What looks wrong in a return, in words: what, why, what was expected, and the likely repair.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "club/club.h"

namespace plumbline {

// Nothing is corrected for anybody: a repair is offered.
struct Repair {
  std::string item, row;
  double from = 0, to = 0;
  std::string words;  // "834 days looks like weeks: 5,838 days."
};

struct ReturnFinding {
  std::string check;  // the pack's id, or the rule and the item: "negative CLA_C06"
  Severity severity = Severity::warning;
  std::string item, row;
  std::string message;
  std::string found;  // "8,520 days; expected between 5,256 and 12,264"
  std::string hint;
  std::vector<Repair> repairs;  // the likeliest first
  std::vector<std::string> trap;
  bool explained = false;  // somebody wrote why
  double moves = 0;        // how much of the group's total it would move: 0.01 is a hundredth
  bool of_whole = false;   // only a look at the whole return, or the group, finds it
};

// Open errors stop sign-off; so does a warning without an explanation.
bool stops_sign_off(const ReturnFinding& finding);

}  // namespace plumbline
