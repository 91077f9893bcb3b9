// Where the figures of a report came from, in words.
#pragma once

#include <string>
#include <vector>

#include "measures/explanation.h"

namespace plumbline {

// Every edition that went into a figure, each once: "Section 251 outturn (Department for
// Education), edition of 2013".
std::vector<std::string> sources_of(const FigureStory& story);

// Where rows were added up, the first few of them: "rows 12, 13, 14 and 9 more added up".
// "s251_outturn_cyps_1213.csv, row 2151, column 'NetCurrentExpenditure' (edition of 2013)"
std::string place_in_file(const Origin& origin);

}  // namespace plumbline
