// What moving placements from external to internal care would save (method M24), if those who move
// cost what the others do: nobody knows that, and a page says so. Inputs are intervals, a known
// number both ends of one; an answer is the interval of what all of them could give.
#pragma once

#include <optional>
#include <vector>

#include "statistics/bounds.h"

namespace plumbline {

struct PlacementMove {
  Bounds placements;
  Bounds external_weekly;  // what a placement costs in a week
  Bounds internal_weekly;
  Bounds weeks{52, 52};         // that are looked at
  Bounds fixed_cost;            // spent once
  Bounds marginal_share{1, 1};  // of the internal cost, what one more placement adds: 0 to 1

  // Weeks over which the moves come about, evenly; 0: all at once.
  double ramp_weeks = 0;

  // How many could move, and how many approved places wait for them; none: not known.
  std::optional<double> external_placements = {};
  std::optional<double> free_places = {};
};

enum class MoveWarning {
  never_pays_back,     // the move saves nothing a week, wherever in the intervals
  may_never_pay_back,  // somewhere in the intervals it does not
  more_than_external,  // more are moved than there may be
  more_than_places,
};

struct MoveSaving {
  Bounds gross;  // over the weeks, before the fixed cost
  Bounds net;

  // None with a saving that is or may be nought: then there is no end to count to.
  std::optional<Bounds> break_even_placements;  // whole ones, that save the fixed cost in the weeks
  std::optional<Bounds> payback_weeks;          // in which the placements save it

  std::vector<MoveWarning> warnings;
};

// None of a move that cannot be: placements, weeks, a cost or a share below nought, a share above
// one, an interval from high to low.
std::optional<MoveSaving> what_if(const PlacementMove& move);

// Both types of care in one unit of quantity: placement weeks.
struct PlacementTypes {
  double external_quantity = 0;
  double external_price = 0;
  double internal_quantity = 0;
  double internal_price = 0;
};

// The same types when so many placement weeks have moved, for methods M25 and M26 once more, the
// group held fixed. None when more would move than there are.
std::optional<PlacementTypes> after_move(const PlacementTypes& before, double placement_weeks,
                                         double marginal_share);

}  // namespace plumbline
