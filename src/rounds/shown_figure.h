// The figure that an explanation is about, as its reader sees it.
#pragma once

#include <string>

#include "returns/return_figures.h"
#include "rounds/kept_return.h"

namespace plumbline {

// What is shown of an answer; of what is worked out, of a table or a repeating part as a whole, the
// amount; of a measure, by its id, the unit cost. Empty where there is none. The figures must be
// those of the kept return.
std::string shown_figure(const AnswerKey& key, const KeptReturn& kept, ReturnFigures& figures);

// "+4.0%" from last year's; empty where one of them is missing.
std::string change_words(const Figure& now, const Figure& last);

}  // namespace plumbline
