// How one figure was made: what went in, and the formula with the numbers put in its place.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "figures/figure.h"
#include "formula/program.h"

namespace plumbline {

struct Step {
  Reference reference;
  Figure figure;
};

struct Working {
  std::vector<Step> steps;  // one for each reference, in their order
  // "29,468,828 / 640 = 46,045.04". A rounding is shown done; what is very long ends in "…".
  std::string worked;
  Figure answer;
};

// `operands` as for evaluate(); the place is one of theirs, and operands of size 1 hold everywhere.
Working explain(const Program& program, std::span<const FigureColumn* const> operands,
                std::size_t place = 0);

// A figure for a reader: "46,045.04", "640", "suppressed".
std::string text(const Figure& figure);

}  // namespace plumbline
