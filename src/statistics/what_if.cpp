#include "statistics/what_if.h"

#include <algorithm>
#include <cmath>

#include "base/rounding.h"

namespace plumbline {
namespace {

// What a division leaves beyond these decimals does not ask for one more placement.
constexpr int decimals_of_placements = 9;

bool is_between(Bounds bounds, double least, double most) {
  return least <= bounds.low && bounds.low <= bounds.high && bounds.high <= most;
}

bool can_be(const PlacementMove& move) {
  return is_between(move.placements, 0, INFINITY) && is_between(move.weeks, 0, INFINITY) &&
         is_between(move.external_weekly, 0, INFINITY) &&
         is_between(move.internal_weekly, 0, INFINITY) &&
         is_between(move.fixed_cost, 0, INFINITY) && is_between(move.marginal_share, 0, 1) &&
         move.ramp_weeks >= 0;
}

// A product is least and greatest at corners, as it is straight in each factor.
Bounds times(Bounds left, Bounds right) {
  const auto [low, high] = std::minmax(
      {left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high});
  return {low + 0.0, high + 0.0};
}

// Weeks that a placement is moved for, on the average of all: it waits for half of the ramp.
double weeks_moved(double weeks, double ramp) {
  return weeks >= ramp ? weeks - ramp / 2 : weeks * weeks / (2 * ramp);
}

// Weeks after which placements have been moved for so many weeks on the average.
double weeks_until(double moved, double ramp) {
  return moved >= ramp / 2 ? moved + ramp / 2 : std::sqrt(2 * ramp * moved);
}

double whole_placements(double placements) {
  return std::ceil(round_half_away(placements, decimals_of_placements)) + 0.0;
}

// A cost over what saves it, where that is above nought throughout.
std::optional<Bounds> saved_in(Bounds cost, Bounds saving) {
  return saving.low > 0 ? quotient(cost, saving) : std::nullopt;
}

std::vector<MoveWarning> warnings(const PlacementMove& move, Bounds weekly_saving) {
  std::vector<MoveWarning> found;
  if (weekly_saving.high <= 0) {
    found.push_back(MoveWarning::never_pays_back);
  } else if (weekly_saving.low <= 0) {
    found.push_back(MoveWarning::may_never_pay_back);
  }
  if (move.external_placements && move.placements.high > *move.external_placements) {
    found.push_back(MoveWarning::more_than_external);
  }
  if (move.free_places && move.placements.high > *move.free_places) {
    found.push_back(MoveWarning::more_than_places);
  }
  return found;
}

}  // namespace

std::optional<MoveSaving> what_if(const PlacementMove& move) {
  if (!can_be(move)) return std::nullopt;
  // Every input stands in an answer once, so that sums and products of intervals are its corners.
  const Bounds each = minus(move.external_weekly, times(move.marginal_share, move.internal_weekly));
  const Bounds weeks{weeks_moved(move.weeks.low, move.ramp_weeks),
                     weeks_moved(move.weeks.high, move.ramp_weeks)};
  const Bounds weekly_saving = times(move.placements, each);

  MoveSaving found;
  found.gross = times(weekly_saving, weeks);
  found.net = minus(found.gross, move.fixed_cost);
  if (const auto placements = saved_in(move.fixed_cost, times(weeks, each))) {
    found.break_even_placements =
        Bounds{whole_placements(placements->low), whole_placements(placements->high)};
  }
  if (const auto moved = saved_in(move.fixed_cost, weekly_saving)) {
    found.payback_weeks =
        Bounds{weeks_until(moved->low, move.ramp_weeks), weeks_until(moved->high, move.ramp_weeks)};
  }
  found.warnings = warnings(move, weekly_saving);
  return found;
}

std::optional<PlacementTypes> after_move(const PlacementTypes& before, double placement_weeks,
                                         double marginal_share) {
  if (placement_weeks < 0 || placement_weeks > before.external_quantity) return std::nullopt;
  PlacementTypes after = before;
  after.external_quantity -= placement_weeks;
  after.internal_quantity += placement_weeks;
  if (after.internal_quantity == 0) return after;
  const double weeks_paid = before.internal_quantity + marginal_share * placement_weeks;
  after.internal_price = before.internal_price * weeks_paid / after.internal_quantity;
  return after;
}

}  // namespace plumbline
