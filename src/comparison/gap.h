// What makes up the difference between an authority's unit cost and what a group pays for the same:
// the mix of its kinds, the price of each, and overheads (methods M25, M26, M32).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figures/figure.h"
#include "units/unit.h"

namespace plumbline {

// What one kind costs and how much of it there is, along an axis.
struct KindFigures {
  std::string label;
  FigureColumn cost, activity;
};

struct KindGap {
  std::string label;
  double own_price = 0, group_price = 0;  // for a unit of activity
  double own_share = 0, group_share = 0;  // of all activity
  double mix = 0, price = 0;              // of the difference
};

struct Gap {
  double own = 0, group = 0;  // all cost over all activity of the kinds that are compared
  double mix = 0, price = 0;
  std::optional<double> overheads;  // where the unit cost holds them
  std::vector<KindGap> kinds;       // the one that matters most first
  std::vector<std::string> left_out;
  double coverage = 100;    // percent of the own cost that is compared
  std::size_t members = 0;  // of the group

  double difference() const { return own - group + overheads.value_or(0); }
};

// Ten users for a whole year, in the activity of a unit cost: who has less of a kind says nothing
// of its price.
double least_activity(const Unit& unit);

// The authority at the place `own`, beside those at `others`, it left out. None where fewer than
// two kinds can be compared, or a cost or activity of the authority's is not known.
std::optional<Gap> gap_of(const std::vector<KindFigures>& kinds,
                          const std::vector<std::size_t>& others, std::size_t own, double least);

// Overheads for a unit of activity: what costs with and without them differ in, over all of the
// places. None where a figure is missing.
struct OverheadFigures {
  FigureColumn with, without, activity;
};
std::optional<double> overheads_per_unit(const OverheadFigures& figures,
                                         const std::vector<std::size_t>& places);

}  // namespace plumbline
