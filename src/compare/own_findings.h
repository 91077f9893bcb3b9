// Which of a council's unit costs are worth telling first: by the pounds a year between it and the
// median, of those that are sure enough. On values alone.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "comparison/standing.h"

namespace plumbline {

// A unit cost of the council beside those of the members.
struct UnitCost {
  std::size_t counted = 0;  // members in the median and the quarters
  double own = 0;
  double lower = 0, upper = 0;  // the ends of the middle half
  Unusual unusual = Unusual::no;
  bool may_be_slip = false;   // about 1,000, 52, 10 or 7 times the median, or of the wrong sign
  bool rests_on_few = false;  // too little activity behind the own figure
  double yearly_gap = 0;      // £ a year more than at the median; less is below nought
  std::vector<std::string> money;  // the items that are divided, so that money is told once
  // Of the members counted, how many lie outside: 0 to 1.
  double share_outside_half = 0, share_outside_usual = 0;
};

// Fewer members, and nothing is told of a unit cost.
inline constexpr std::size_t told_from = 8;
inline constexpr std::size_t most_told = 3;

bool is_outside_middle_half(const UnitCost& cost);
// Outside the middle half of enough members, and resting on enough.
bool is_sure_enough(const UnitCost& cost);

struct ChosenFindings {
  std::vector<std::size_t> told;      // places in the list, the most pounds first
  std::vector<std::size_t> to_check;  // a slip is to be ruled out first
};
// Of unit costs that share money only the one with the most pounds is told.
ChosenFindings choose_findings(std::span<const UnitCost> costs);

// How many lie outside, and how many would if the council were any of the members (M29).
struct ByChance {
  std::size_t looked_at = 0;
  std::size_t outside_half = 0, outside_usual = 0;
  double half_by_chance = 0, usual_by_chance = 0;
};
// Of all that enough members have.
ByChance by_chance(std::span<const UnitCost> costs);

}  // namespace plumbline
