// An action modelled: placements moved from one kind of care to another, what that would save if
// those who move cost what the others do, and where the unit cost would stand (methods M24, M25).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/addresses.h"
#include "statistics/what_if.h"

namespace plumbline {

// A kind of care of one authority, in a year: what it costs and how many weeks of it there are.
struct CareKind {
  std::string label;
  double cost = 0, weeks = 0;

  std::optional<double> price() const {
    return weeks > 0 ? std::optional(cost / weeks) : std::nullopt;
  }
};

struct ActionWish {
  std::size_t from = 0, to = 1;  // kinds
  Bounds placements;             // a number, or between two
  std::optional<Bounds> price;   // £ a week of what they move to; none: what is paid there now
  Bounds fixed_cost;             // spent once
  Bounds share{1, 1};            // of that price, what one more placement adds
};

struct ActionOutcome {
  MoveSaving saving;                    // over a year
  std::vector<CareKind> before, after;  // with the middle of what was wished
  double unit_cost_before = 0, unit_cost_after = 0;
  std::optional<Bounds> unit_cost_range;  // of all that was wished
};

// None of an action that cannot be: a kind moved to itself, or one without weeks or price, or more
// placements than there are.
std::optional<ActionOutcome> model_action(const std::vector<CareKind>& kinds,
                                          const ActionWish& wish);

// "20", "18 to 22", "£1,200": a number, or two of which the first is not above the second.
std::optional<Bounds> parse_bounds(std::string_view typed);
std::string text(const Bounds& bounds);

// How many of these are above a figure, and how many there are with it.
struct PlaceAmong {
  std::size_t from_top = 1, of = 1;
};
PlaceAmong place_among(const std::vector<double>& others, double figure);

// Whether the measure is a weekly cost of several kinds of care. An alternative of it is not: its
// kinds make up the base alone.
bool may_be_acted_on(const MeasureChoice& choice);
MeasureChoice base_of(const MeasureChoice& choice);
// "/compare/CLA_M08/action", of the same view.
std::string action_address(const MeasureChoice& choice, const ViewWords& view = {});

}  // namespace plumbline
