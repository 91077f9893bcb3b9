// How a figure was made, as a tree in the terminal.
#pragma once

#include <string>

#include "measures/explanation.h"

namespace plumbline {

std::string story_text(const FigureStory& story, const std::string& authority,
                       const std::string& year);

}  // namespace plumbline
