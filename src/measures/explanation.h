// How a figure was made: the formula, its inputs, and for each input the file, row and column.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "measures/calculator.h"

namespace plumbline {

struct FigureStory {
  std::string name;  // "S251_P07, at the start of the year"
  std::string label;
  std::string unit;
  Figure figure;
  std::string formula;           // empty for a published figure
  std::string worked;            // the formula with its numbers: "29,468,828 / 640 = 46,045.04"
  std::string note;              // why another year or source stands in
  std::optional<Origin> origin;  // of a published figure
  std::vector<Origin> other_editions;  // what earlier editions said
  std::vector<FigureStory> inputs;
};

// Whether what another edition says was said before; of two publications of one date neither was.
inline bool is_earlier(const FigureStory& story, const Origin& other) {
  return story.origin && story.origin->edition.date != other.edition.date;
}

// `place` counts the places of the calculator's axis.
Result<FigureStory> story(Calculator& calculator, const MeasureChoice& choice, std::size_t place);

}  // namespace plumbline
