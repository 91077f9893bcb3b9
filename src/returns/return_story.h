// How a figure of one return was made, from the answers up.
#pragma once

#include "measures/explanation.h"
#include "returns/return_figures.h"

namespace plumbline {

FigureStory story_of(const MeasureChoice& choice, ReturnFigures& figures);

}  // namespace plumbline
