// How a figure was made, as a tree in the terminal and for a program.
#pragma once

#include <string>

#include "measures/explanation.h"

namespace plumbline {

std::string story_text(const FigureStory& story, const Authority& authority, Period year);

// Every row of every figure. Keys: docs/using/json.md.
std::string story_json(const FigureStory& story, const Authority& authority, Period year,
                       bool fictional);

}  // namespace plumbline
