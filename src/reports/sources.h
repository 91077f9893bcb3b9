// Where the figures of a report came from, in words.
#pragma once

#include <string>
#include <vector>

#include "measures/explanation.h"

namespace plumbline {

// Every edition that went into a figure, each once: "Section 251 outturn (Department for
// Education), edition of 2013".
std::vector<std::string> sources_of(const FigureStory& story);

// "Source: … ." of those, or of the files in this workspace where there are none.
std::string source_words(const std::vector<std::string>& sources);

// Where rows were added up, the first few of them: "rows 12, 13, 14 and 9 more added up".
// "s251_outturn_cyps_1213.csv, row 2151, column 'NetCurrentExpenditure' (edition of 2013)"
std::string place_in_file(const Origin& origin);

}  // namespace plumbline
