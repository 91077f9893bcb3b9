// The unit costs and rates of one return, as it stands.
#pragma once

#include <vector>

#include "returns/return_figures.h"

namespace plumbline {

struct ReturnMeasure {
  MeasureChoice choice;
  Figure figure;
};

// Every measure of the club that is worked out in the return's year, with its alternatives.
std::vector<ReturnMeasure> measures_of(ReturnFigures& figures);

}  // namespace plumbline
