// Two sources of one figure held against each other: what lies between them, and why.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "statutory/unified_figures.h"

namespace plumbline {

enum class DifferenceKind : std::uint8_t { timing, scope, rounding, unexplained };

std::string_view words(DifferenceKind kind);

struct Difference {
  DifferenceKind kind = DifferenceKind::unexplained;
  double amount = 0;  // theirs less ours, this part of it
  std::string why;
};

struct Compared {
  const SourcePair* pair = nullptr;
  double ours = 0, theirs = 0;
  std::vector<Difference> parts;  // none: they agree

  bool agrees() const { return parts.empty(); }
};

// What lies between two figures. A published figure that was rounded stands for an interval.
Compared compared(const SourcePair& pair, const Figure& ours, const Figure& theirs,
                  UnifiedFigures& figures);

// Of the pairs whose item the return uses, those that have both figures.
std::vector<Compared> reconciled(const StatutoryReturn& made, UnifiedFigures& figures);

// Of the pairs that figures of one club go into, those that have both figures; and through which of
// its items, by their codes. `prefix` is the club's: "CLA".
struct ComparedHere {
  Compared compared;
  std::vector<std::string> items;
};
std::vector<ComparedHere> reconciled_with(const std::string& prefix, UnifiedFigures& figures);

}  // namespace plumbline
